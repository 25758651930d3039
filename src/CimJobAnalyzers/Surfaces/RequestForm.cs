using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CimJobAnalyzers.Surfaces;

/// <summary>One way to write the arguments of a wrapper's RequestStateChange, so that the compiler takes the overload that is meant.</summary>
/// <param name="State">How the state is written: bare, or cast where another overload would take the number.</param>
/// <param name="Timeout">How "no timeout" is written: an interval of zero, or a null, of a type where a bare one would be ambiguous.</param>
internal readonly record struct RequestForm(string State, string Timeout)
{
    private const string Number = "Number";
    private const string Cast = "Cast";
    private const string Zero = "Zero";
    private const string Null = "Null";

    public bool IsInterval => Timeout == Zero;

    /// <summary>The ways in which a timeout of the type can be left open, the plainest first.</summary>
    public static IEnumerable<RequestForm> Of(ITypeSymbol timeout) =>
        TimeoutsOf(timeout).SelectMany(form => new[] { new RequestForm(Number, form), new RequestForm(Cast, form) });

    public IEnumerable<ArgumentSyntax> Arguments(string? stateName, string? timeoutName) =>
    [
        Named(ParseExpression(State == Cast ? "(ushort)4" : "4"), stateName),
        Named(ParseExpression(Written()), timeoutName),
    ];

    private static IEnumerable<string> TimeoutsOf(ITypeSymbol type) => type switch
    {
        _ when IsInSystem(type, nameof(TimeSpan)) => [Zero],
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var held] } =>
            IsInSystem(held, nameof(TimeSpan)) || IsInSystem(held, nameof(DateTime)) ? [Null, Null + held.Name] : [Null],
        _ => [],
    };

    private static bool IsInSystem(ITypeSymbol type, string name) =>
        type.Name == name && type.ContainingNamespace is { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true };

    public static ArgumentSyntax Named(ExpressionSyntax value, string? name) =>
        name is null ? Argument(value) : Argument(value).WithNameColon(NameColon(IdentifierName(VerbatimIdentifier(default, name, name, default))));

    private string Written() => Timeout switch
    {
        Zero => "global::System.TimeSpan.Zero",
        Null => "null",
        _ => $"(global::System.{Timeout.Substring(Null.Length)}?)null",
    };
}
