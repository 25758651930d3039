using CimJobAnalyzers.Configuration;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>The user's own methods that take the name of a CIM method.</summary>
/// <remarks>
/// A call is reported where it writes the name. Three things make a parameter one that takes a name: the method's body hands it straight
/// to a CIM API, the user marked it with <c>[StringSyntax("CimMethodName")]</c>, or the user named it in .editorconfig.
/// </remarks>
internal sealed class NamedHelpers(UserHelpers user, HelperIndex index, IReadOnlyCollection<string>? names, KnownTypes types) : ICimSurface
{
    public IEnumerable<string>? MethodNames => names?.Concat(user.MethodNames);

    public CimMethodCall? Read(IOperation operation, CancellationToken cancellationToken)
    {
        if (operation is not IInvocationOperation invocation)
        {
            return null;
        }

        var mayBeNamed = user.MayName(invocation.TargetMethod);
        foreach (var argument in invocation.Arguments)
        {
            // A default is written in the helper, and reported there.
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { Type.SpecialType: SpecialType.System_String } parameter }
                && RoleOf(parameter, argument.Value, mayBeNamed, cancellationToken) is { } role
                && ConstantTracker.Track(argument.Value, cancellationToken) is { Name.Values.IsEmpty: false } name)
            {
                return new HelperCall(invocation, argument, name, role, types, cancellationToken);
            }
        }

        return null;
    }

    // The value is looked at before the parameter's method is.
    private HelperRole? RoleOf(IParameterSymbol parameter, IOperation value, bool mayBeNamed, CancellationToken cancellationToken)
    {
        var isNamed = mayBeNamed && user.Names(parameter, value.Syntax.SyntaxTree);
        return !isNamed && !NamePeek.ShowsName(value) ? null
            : index.RoleOf(parameter, cancellationToken)
            ?? (isNamed ? HelperRole.Declared((IMethodSymbol)parameter.OriginalDefinition.ContainingSymbol) : null);
    }
}
