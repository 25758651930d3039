using System.Collections.Concurrent;
using System.Collections.Immutable;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Knows the wrappers that hand their TimeSpan to System.Management as it is, which makes "00:05:00" of it and no interval.</summary>
internal sealed class WrapperTimeouts(Compilation compilation, KnownTypes types, HelperIndex helpers, ImmutableArray<INamingSurface> surfaces)
{
    private readonly ConcurrentDictionary<IParameterSymbol, bool> _malformed = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the method is seen to send the parameter's value as malformed text.</summary>
    public bool AreMalformed(IParameterSymbol timeout, CancellationToken cancellationToken)
    {
        timeout = timeout.OriginalDefinition;
        return _malformed.TryGetValue(timeout, out var known) ? known : _malformed.GetOrAdd(timeout, IsSentAsItIs(timeout, cancellationToken));
    }

    private bool IsSentAsItIs(IParameterSymbol timeout, CancellationToken cancellationToken)
    {
        if (timeout.ContainingSymbol is not IMethodSymbol method)
        {
            return false;
        }

        foreach (var body in Declarations.BodiesOf(method, compilation, cancellationToken))
        {
            foreach (var operation in body.Descendants())
            {
                if (operation is IParameterReferenceOperation { Parent: IConversionOperation { Type.SpecialType: SpecialType.System_Object } boxed } reference
                    && reference.Parameter.Ordinal == timeout.Ordinal
                    && reference.Parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary }
                    && (IsAssigned(boxed) || IsInArray(boxed, cancellationToken)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // p["TimeoutPeriod"] = value, p.Properties["TimeoutPeriod"].Value = value, p.SetPropertyValue("TimeoutPeriod", value)
    private bool IsAssigned(IOperation value) => value.Parent switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } => IsOfManagementObject(property.Property.ContainingType),
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: PropertyAccess.SetPropertyValue } method } } => IsOfManagementObject(method.ContainingType),
        _ => false,
    };

    private bool IsOfManagementObject(ITypeSymbol type) => KnownTypes.Is(type, types.ManagementBaseObject) || KnownTypes.Is(type, types.PropertyData);

    private bool IsInArray(IOperation element, CancellationToken cancellationToken)
    {
        var array = element;
        while (array.Parent is IArrayInitializerOperation or IArrayCreationOperation or IConversionOperation or { Syntax: CollectionExpressionSyntax })
        {
            array = array.Parent;
        }

        return array != element && LocalHistory.ArgumentsFrom(array, cancellationToken).Any(argument => IsPositional(argument, cancellationToken));
    }

    // An argument that reaches InvokeMethod's object[], at once or through a helper.
    private bool IsPositional(IArgumentOperation argument, CancellationToken cancellationToken) =>
        argument.Parent is IInvocationOperation call
        && (surfaces.Any(surface => surface.ReadNamed(call)?.Arguments == argument.Value)
            || call.Arguments.Any(name =>
                name.Parameter is { Type.SpecialType: SpecialType.System_String } parameter
                && SymbolEqualityComparer.Default.Equals(helpers.RoleOf(parameter, cancellationToken)?.Arguments, argument.Parameter?.OriginalDefinition)));
}
