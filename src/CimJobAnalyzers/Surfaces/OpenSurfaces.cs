using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CimJobAnalyzers.Configuration;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CimJobAnalyzers.Surfaces;

/// <summary>The surfaces that one compilation can reach: the gate in front of every rule.</summary>
internal sealed class OpenSurfaces
{
    // Every rule asks for the same compilation and the same options; the table forgets both with the compilation. The options may
    // outlive it, so they must not be what keeps the surfaces.
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<AnalyzerConfigOptionsProvider, OpenSurfaces>> Known = new();

    private static readonly OpenSurfaces Texts = new(ImmutableArray.Create<ICimSurface>(new EmbeddedTexts()), EmbeddedTexts.Kinds);
    private static readonly OpenSurfaces NoTexts = new(ImmutableArray<ICimSurface>.Empty, EmbeddedTexts.Kinds);

    private readonly ImmutableArray<ICimSurface> _surfaces;
    private readonly NameGate _gate;
    private readonly WrapperIndex? _wrappers;
    private readonly NamedWrappers? _namedWrappers;

    private OpenSurfaces(Compilation compilation, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        var user = new UserHelpers(compilation, options);
        var types = new KnownTypes(compilation);
        var surfaces = ImmutableArray.CreateBuilder<ICimSurface>();
        if (!types.ManagementObject.IsEmpty && compilation.MentionsAnyOf(SourceWords.InvokeMethod, SourceWords.GetMethodParameters))
        {
            surfaces.Add(new SystemManagement(types));
        }

        if (!types.CimSession.IsEmpty && compilation.MentionsAnyOf(SourceWords.InvokeMethod))
        {
            surfaces.Add(new ManagementInfrastructure(types));
        }

        if (!types.WmiLightObject.IsEmpty && compilation.MentionsAnyOf(SourceWords.ExecuteMethod, SourceWords.GetMethod))
        {
            surfaces.Add(new WmiLight(types));
        }

        if (!types.PowerShell.IsEmpty && compilation.MentionsAnyOf(SourceWords.AddParameter, SourceWords.AddArgument))
        {
            surfaces.Add(new PowerShellHosting(types));
        }

        if (ComScripting.CanBeIn(compilation))
        {
            surfaces.Add(new ComScripting());
        }

        if ((types.HasCimApi || surfaces.Count > 0 || LateBinding.CanBeIn(compilation)) && compilation.MentionsAnyOf(SourceWords.Moniker, SourceWords.ScriptingObject))
        {
            surfaces.Add(new LateBinding());
            Kinds = Kinds.Add(OperationKind.DynamicInvocation);
        }

        var reachesMethods = surfaces.Count > 0;
        if (reachesMethods && SourceWords.InvokeMethodAsDelegate.IsIn(compilation))
        {
            surfaces.Add(new DelegatedCalls(types));
        }

        var isInReach = reachesMethods
            || GeneratedWrappers.CanBeIn(compilation)
            || (types.HasCimApi && compilation.MentionsAnyOf(SourceWords.KillJob))
            || compilation.MentionsAnyOf(SourceWords.MarkedParameter);
        var namingSurfaces = surfaces.OfType<INamingSurface>().ToImmutableArray();
        var helpers = new HelperIndex(compilation, namingSurfaces);
        var markers = new WrapperMarkers(types);
        var bodies = new WrapperBodies(compilation, types, markers, surfaces.ToImmutable());
        if (isInReach || user.HasMethods)
        {
            var names = HelperNames.Of(compilation, namingSurfaces.SelectMany(surface => surface.MethodNames ?? []), cancellationToken);
            surfaces.Add(new NamedHelpers(user, helpers, names, types));
        }

        var wrappers = new Wrappers(compilation, types, markers, new WrapperTimeouts(compilation, types, helpers, namingSurfaces), bodies);
        if (isInReach)
        {
            _wrappers = new WrapperIndex(compilation, markers, surfaces.ToImmutable());
            surfaces.Add(new GeneratedWrappers(_wrappers, wrappers));
            surfaces.Add(new DynamicCalls(types, _wrappers, helpers));
            Kinds = Kinds.Contains(OperationKind.DynamicInvocation) ? Kinds : Kinds.Add(OperationKind.DynamicInvocation);
        }

        if (user.HasWrapperTypes)
        {
            _namedWrappers = new NamedWrappers(user, wrappers);
            surfaces.Add(_namedWrappers);
        }

        _surfaces = surfaces.ToImmutable();
        _gate = new NameGate(_surfaces);
    }

    private OpenSurfaces(ImmutableArray<ICimSurface> surfaces, ImmutableArray<OperationKind> kinds)
    {
        _surfaces = surfaces;
        _gate = new NameGate(surfaces);
        Kinds = kinds;
    }

    public bool IsClosed => _surfaces.IsEmpty;

    /// <summary>The operations that a surface can read.</summary>
    public ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(OperationKind.Invocation, OperationKind.MethodReference);

    /// <summary>The places that take a text which calls a CIM method in another language, in a program that writes its name.</summary>
    public static OpenSurfaces OfTexts(Compilation compilation) => EmbeddedTexts.CanBeIn(compilation) ? Texts : NoTexts;

    public static OpenSurfaces Of(Compilation compilation, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken) =>
        Known.GetOrCreateValue(compilation).GetOrAdd(options, key => new OpenSurfaces(compilation, key, cancellationToken));

    public CimMethodCall? Read(IOperation operation, CancellationToken cancellationToken)
    {
        if (!_gate.LetsPass(operation))
        {
            return null;
        }

        foreach (var surface in _surfaces)
        {
            if (surface.Read(operation, cancellationToken) is { } call)
            {
                return call;
            }
        }

        return null;
    }

    /// <summary>Whether a call cannot be followed because what it depends on does not compile.</summary>
    public static bool IsBroken(IOperation call, CancellationToken cancellationToken) => BrokenCode.IsAround(call, cancellationToken);

    /// <summary>Whether the code stands in a wrapper's own KillJob, where the callers are what matters.</summary>
    public bool IsInsideWrapper(ISymbol containingSymbol) =>
        containingSymbol is IMethodSymbol method && (_wrappers?.IsWrapper(method) == true || _namedWrappers?.IsWrapper(method) == true);
}
