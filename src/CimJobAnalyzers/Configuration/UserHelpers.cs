using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CimJobAnalyzers.Configuration;

/// <summary>The helpers that the user named anywhere in one compilation; which of them count is a matter of the calling file.</summary>
internal sealed class UserHelpers
{
    private readonly AnalyzerConfigOptionsProvider _provider;
    private readonly ImmutableHashSet<string> _methodNames;

    public UserHelpers(Compilation compilation, AnalyzerConfigOptionsProvider provider)
    {
        _provider = provider;
        var names = ImmutableHashSet.CreateBuilder(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var options = HelperOptions.Read(provider.GetOptions(tree));
            HasWrapperTypes |= !options.WrapperTypes.IsEmpty;
            names.UnionWith(options.MethodNameParameters.Select(parameter => parameter.Method));
        }

        _methodNames = names.ToImmutable();
    }

    public bool HasWrapperTypes { get; }

    /// <summary>The names of the methods that take the name of a CIM method.</summary>
    public IEnumerable<string> MethodNames => _methodNames;

    public bool HasMethods => !_methodNames.IsEmpty;

    public bool MayName(IMethodSymbol method) => HasMethods && _methodNames.Contains(method.Name);

    public bool Names(IParameterSymbol parameter, SyntaxTree tree)
    {
        foreach (var named in HelperOptions.Read(_provider.GetOptions(tree)).MethodNameParameters)
        {
            if (named.IsOf(parameter))
            {
                return true;
            }
        }

        return false;
    }

    public bool NamesWrapper(INamedTypeSymbol? type, SyntaxTree tree)
    {
        foreach (var named in HelperOptions.Read(_provider.GetOptions(tree)).WrapperTypes)
        {
            if (named.IsOfFamily(type))
            {
                return true;
            }
        }

        return false;
    }
}
