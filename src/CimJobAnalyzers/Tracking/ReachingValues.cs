using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>The values of a local variable that can still be in it where it is used.</summary>
internal static class ReachingValues
{
    // What puts others into a collection, and what makes an object another one.
    private static readonly string[] Additions = ["Add", "Insert", "Push", "Enqueue", "Append", "Set"];
    private static readonly string[] Identities = ["Path", "Scope", "Query", "NamespacePath", "ClassName", "RelativePath", "ClassPath"];

    public static Origins Of(ILocalReferenceOperation use, CancellationToken cancellationToken)
    {
        var history = LocalHistory.Of(use.Local, use, cancellationToken);
        if (history.Declarator?.Parent is IForEachLoopOperation loop)
        {
            return new(ImmutableArray.Create(loop.Collection), AreAll: !history.References.Any(IsChanged));
        }

        if (history.Declarator is null && Matched(use) is { } matched)
        {
            return new(ImmutableArray.Create(matched), AreAll: !history.References.Any(reference => IsChanged(reference) || reference.IsWritten()));
        }

        var isSeen = !history.HasOtherWrites && !history.References.Any(IsChanged);
        return new(Reaching(history.Values, use), isSeen);
    }

    // The last assignment that always comes before the use ends what was there before.
    private static ImmutableArray<IOperation> Reaching(ImmutableArray<IOperation> values, IOperation use)
    {
        if (values.Length < 2
            || values.Any(value => FunctionAround(value) != FunctionAround(use))
            || use.Root().Descendants().Any(operation => operation is IBranchOperation { BranchKind: BranchKind.GoTo }))
        {
            return values;
        }

        var last = values.LastOrDefault(value => IsAlwaysBefore(value, use));
        return values
            .Where(value => value == last || last is null || value.Syntax.SpanStart > last.Syntax.SpanStart)
            .Where(value => IsBefore(value, use) || IsInLoopWith(value, use))
            .ToImmutableArray();
    }

    private static bool IsBefore(IOperation value, IOperation use) =>
        value.Syntax.SpanStart < use.Syntax.SpanStart && !value.Syntax.Span.Contains(use.Syntax.Span);

    private static bool IsAlwaysBefore(IOperation value, IOperation use) =>
        IsBefore(value, use)
        && value.EnclosingStatement() is { } statement
        && statement is ExpressionStatementSyntax or LocalDeclarationStatementSyntax
        && statement.Parent is not SwitchSectionSyntax
        && statement.StatementList() is { } list
        && list.Span.Contains(use.Syntax.Span);

    private static bool IsInLoopWith(IOperation value, IOperation use)
    {
        for (var node = use.Syntax.Parent; node is not null; node = node.Parent)
        {
            if (node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax
                && node.Span.Contains(value.Syntax.Span))
            {
                return true;
            }
        }

        return false;
    }

    private static SyntaxNode? FunctionAround(IOperation operation) =>
        operation.Syntax.Ancestors().FirstOrDefault(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    // x is ManagementObject job, and case ManagementObject job
    private static IOperation? Matched(ILocalReferenceOperation use)
    {
        var pattern = use.Root().Descendants().FirstOrDefault(candidate => SymbolEqualityComparer.Default.Equals(Declared(candidate), use.Local));
        return pattern?.Parent switch
        {
            IIsPatternOperation test => test.Value,
            IPatternCaseClauseOperation { Parent: ISwitchCaseOperation { Parent: ISwitchOperation choice } } => choice.Value,
            ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } => choice.Value,
            _ => null,
        };
    }

    private static ISymbol? Declared(IOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
        IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
        _ => null,
    };

    // list.Add(other), job.Path = other, jobs[0] = other
    private static bool IsChanged(ILocalReferenceOperation reference) => reference.Parent switch
    {
        IInvocationOperation call => call.Instance == reference && IsAddition(call.TargetMethod.Name),
        IPropertyReferenceOperation property => property.Instance == reference && property.IsWritten() && Identities.Contains(property.Property.Name),
        IArrayElementReferenceOperation element => element.ArrayReference == reference && element.IsWritten(),
        _ => false,
    };

    // A property that is set makes no other object.
    private static bool IsAddition(string method) =>
        method != "SetPropertyValue" && Additions.Any(name => method.StartsWith(name, StringComparison.Ordinal));
}
