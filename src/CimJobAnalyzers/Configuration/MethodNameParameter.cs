using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CimJobAnalyzers.Configuration;

/// <summary>A parameter that takes the name of a CIM method, as people write it: <c>Namespace.Type.Method(parameter)</c>.</summary>
internal sealed record MethodNameParameter(QualifiedName Type, string Method, string Parameter)
{
    public static MethodNameParameter? TryParse(string text)
    {
        var open = text.IndexOf('(');
        if (open < 0 || text[text.Length - 1] != ')')
        {
            return null;
        }

        var lastDot = text.LastIndexOf('.', open);
        var parameter = text.Substring(open + 1, text.Length - open - 2).Trim();
        if (lastDot < 0 || !SyntaxFacts.IsValidIdentifier(parameter))
        {
            return null;
        }

        var method = text.Substring(lastDot + 1, open - lastDot - 1).Trim();
        return SyntaxFacts.IsValidIdentifier(method) && QualifiedName.TryParse(text.Substring(0, lastDot)) is { } type
            ? new MethodNameParameter(type, method, parameter)
            : null;
    }

    public bool IsOf(IParameterSymbol parameter) =>
        parameter is { Type.SpecialType: SpecialType.System_String, ContainingSymbol: IMethodSymbol method }
        && parameter.Name == Parameter
        && method.Name == Method
        && Type.IsOfFamily(method.ContainingType);
}
