using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Reads the body of one wrapper's method, with the methods of this code that it calls.</summary>
internal sealed class WrapperReading(
    string name,
    bool isGenerated,
    Compilation compilation,
    KnownTypes types,
    ImmutableArray<ICimSurface> surfaces,
    CancellationToken cancellationToken)
{
    // How many methods one reading may pass through.
    private const int MaximumBodies = 32;
    // How deep expressions may be: deeper ones would need more stack than an analyzer may count on.
    private const int MaximumDepth = 256;
    private const string InvokeMethod = "InvokeMethod";

    private readonly ObjectPaths _paths = new(compilation, cancellationToken);
    private readonly BuildingBlocks _blocks = new(types);
    private readonly ImmutableArray<SentRequest>.Builder _requests = ImmutableArray.CreateBuilder<SentRequest>();
    private bool _doesMore;
    private int _bodies;
    private int _depth;

    public WrapperBody Read(IMethodSymbol method)
    {
        Enter(new MethodFrame(method, method.IsStatic ? null : ObjectPath.This));
        return new WrapperBody(_requests.ToImmutable(), _doesMore || _requests.Count > 1);
    }

    private void Enter(MethodFrame frame)
    {
        foreach (var body in Declarations.BodiesOf(frame.Method, compilation, cancellationToken))
        {
            Visit(body is ILocalFunctionOperation { Body: { } block } ? block : body, frame);
        }

        _doesMore |= frame.Method.IsAsync;
    }

    private void Visit(IOperation operation, MethodFrame frame)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (operation is ILocalFunctionOperation or INameOfOperation)
        {
            return;
        }

        if (_depth == MaximumDepth)
        {
            _requests.Add(SentRequest.Unseen);
            return;
        }

        var before = _requests.Count;
        _depth++;
        foreach (var child in operation.ChildOperations)
        {
            Visit(child, frame);
        }

        _depth--;
        switch (operation)
        {
            case IInvocationOperation call:
                VisitCall(call, frame);
                break;
            case IPropertyReferenceOperation { Property.GetMethod: { } getter } property when (property.Parent as IAssignmentOperation)?.Target != property:
                Follow(getter, property.Instance, call: null, frame);
                break;
            default:
                _doesMore |= !_blocks.IsPlain(operation, sends: _requests.Count > before, isGenerated);
                break;
        }
    }

    private void VisitCall(IInvocationOperation call, MethodFrame frame)
    {
        foreach (var surface in surfaces.OfType<INamingSurface>())
        {
            if (surface.ReadNamed(call) is { } named)
            {
                if (named.IsInvocation)
                {
                    Add(call, NameOf(named.Name, frame), frame);
                }

                return;
            }
        }

        if (surfaces.Select(surface => surface.Read(call, cancellationToken)).FirstOrDefault(read => read is not null) is { } other)
        {
            if (other.IsInvocation)
            {
                Add(call, other.Name, frame);
            }
        }
        else if (!_blocks.IsPlainCall(call) && !Follow(call.TargetMethod, call.Instance, call, frame))
        {
            VisitUnseen(call, frame);
        }
    }

    private void Add(IInvocationOperation call, CimMethodName called, MethodFrame frame)
    {
        if (called.IsCertain && !called.MayBe(name))
        {
            _doesMore = true;
            return;
        }

        _requests.Add(called.IsCertain ? RequestOf(call, frame) : SentRequest.Unseen);
    }

    private SentRequest RequestOf(IInvocationOperation call, MethodFrame frame)
    {
        var isPlain = call.TargetMethod.Name == InvokeMethod;
        var target = _paths.Of(call.Instance, frame);
        if (KnownTypes.Is(call.TargetMethod.ContainingType, types.ManagementObject))
        {
            return new(target, null, isPlain && call.ArgumentOfType(type => KnownTypes.Is(type, types.ManagementOperationObserver)) is null);
        }

        if (KnownTypes.Is(call.TargetMethod.ContainingType, types.WmiLightObject))
        {
            return new(target, null, IsDirect: false);
        }

        // A path, or another way to name the object, is not followed.
        if (!KnownTypes.Is(call.TargetMethod.ContainingType, types.CimSession) || _paths.Of(call.ArgumentNamed("instance")?.Value, frame) is not { } instance)
        {
            return SentRequest.Unseen;
        }

        if (call.ArgumentNamed("namespaceName") is not { } space)
        {
            return new(target, instance, isPlain);
        }

        var key = space.Value.ConstantValue is { HasValue: true, Value: var constant } ? constant : _paths.Of(space.Value, frame);
        return new(key is null ? null : target?.Then(call.TargetMethod.ContainingType, key), instance, IsDirect: false);
    }

    // Into the code of a method or a getter, when it is here and no other can run in its place.
    private bool Follow(IMethodSymbol method, IOperation? instance, IInvocationOperation? call, MethodFrame frame)
    {
        if (method.DeclaringSyntaxReferences.IsEmpty || method.IsAbstract || !Declarations.BodiesOf(method, compilation, cancellationToken).Any())
        {
            return false;
        }

        var isOpen = (method.IsVirtual || method is { IsOverride: true, IsSealed: false }) && instance?.Syntax is not BaseExpressionSyntax;
        if (isOpen || frame.Holds(method) || ++_bodies > MaximumBodies)
        {
            return false;
        }

        var owner = method.MethodKind == MethodKind.LocalFunction ? frame.This : method.IsStatic ? null : _paths.Of(instance, frame);
        Enter(new MethodFrame(method, owner, call, frame));
        return true;
    }

    // A method out of sight that gets the name sends the request; one of the same name is another wrapper's.
    private void VisitUnseen(IInvocationOperation call, MethodFrame frame)
    {
        var isDelegated = call.TargetMethod.Name == name && !frame.Holds(call.TargetMethod);
        var isNamed = call.Arguments.Any(argument =>
            argument.Parameter?.Type.SpecialType == SpecialType.System_String
            && NameOf(argument.Value, frame) is { IsCertain: true } called
            && called.MayBe(name));
        _doesMore |= !isDelegated && !(isNamed && isGenerated);
        if (isDelegated || isNamed)
        {
            _requests.Add(new(HandedTo(call, isDelegated, frame), null, IsDirect: false));
        }
    }

    private ObjectPath? HandedTo(IInvocationOperation call, bool isDelegated, MethodFrame frame)
    {
        var holder = call.Instance is { } instance ? _paths.Of(instance, frame) : ObjectPath.This;
        return isDelegated
            ? call.Instance is null ? null : holder?.Then(call.TargetMethod.ContainingType)
            : call.Arguments.Where(argument => IsObject(argument.Value)).Aggregate(
                holder?.Then(call.TargetMethod),
                (path, argument) => _paths.Of(argument.Value, frame) is { } given ? path?.Then(call.TargetMethod, given) : null);
    }

    private bool IsObject(IOperation argument)
    {
        var type = argument.WithoutConversions().Type;
        return KnownTypes.Is(type, types.ManagementObject) || KnownTypes.Is(type, types.CimSession) || KnownTypes.Is(type, types.CimInstance)
            || argument.WithoutConversions() is IInstanceReferenceOperation;
    }

    private CimMethodName NameOf(IOperation value, MethodFrame frame)
    {
        if (ParameterTracker.Behind(value, cancellationToken) is { } parameter && frame.Of(parameter) is { } owner)
        {
            return owner.Call is { } call && CallSites.Argument(call, parameter) is { } argument ? NameOf(argument.Value, owner.Caller!) : default;
        }

        return ConstantTracker.Track(value, cancellationToken).Name;
    }
}
