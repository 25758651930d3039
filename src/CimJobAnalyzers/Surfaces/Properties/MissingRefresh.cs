using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>Says how a loop that reads one copy of a job again and again can look at the job anew.</summary>
/// <param name="loop">The loop.</param>
/// <param name="reads">The reads of the state in it.</param>
/// <param name="types">The well-known types.</param>
/// <param name="cancellationToken">Ends the search.</param>
internal sealed class MissingRefresh(ILoopOperation loop, ImmutableArray<PropertyRead> reads, KnownTypes types, CancellationToken cancellationToken)
{
    private readonly ISymbol _job = reads[0].Variable!;

    public Recipe Recipe()
    {
        if (!reads.All(read => SymbolEqualityComparer.Default.Equals(read.Variable, _job)))
        {
            return RefusalReason.SeveralJobsPolled;
        }

        if (!IsNameFree(_job))
        {
            return RefusalReason.NameTaken;
        }

        return KnownTypes.Is(reads[0].Receiver!.Type, types.ManagementObject) ? Get()
            : KnownTypes.Is(reads[0].Receiver!.Type, types.CimInstance) ? NewInstance()
            : RefusalReason.ObjectNotRefreshable;
    }

    private Recipe Get() => loop.Root().DescendantsAndSelf().Any(IsChangeOfJob) ? RefusalReason.ChangesNotSent : Edit(_job.Name);

    private Recipe NewInstance()
    {
        if (!IsAssignable(_job))
        {
            return RefusalReason.VariableNotAssignable;
        }

        var sources = _job is ILocalSymbol local && LocalHistory.Of(local, loop, cancellationToken) is { HasOtherWrites: false } history
            ? history.Values
            : ImmutableArray<IOperation>.Empty;
        var sessions = sources.Select(value => SessionOf(value, depth: 4)).ToList();
        if (sessions is [{ } session, ..] && sessions.All(other => SymbolEqualityComparer.Default.Equals(other, session)))
        {
            return IsNameFree(session) ? Edit($"{_job.Name}:{session.Name}") : RefusalReason.NameTaken;
        }

        return sources.IsEmpty && OnlySession() is { } only && IsNameFree(only)
            ? Edit($"{_job.Name}:{only.Name}").Losing(ReviewReasons.SessionAssumed)
            : RefusalReason.SessionNotKnown;
    }

    private Recipe Edit(string names)
    {
        var (place, form) = Place();
        return ImmutableArray.Create(new PlannedEdit(EditKind.AddedRefresh, place.GetLocation(), $"{form}:{names}"));
    }

    // Where the condition looks, the end of a round is the place; else it is before the first look. What is skipped by continue is not.
    private (SyntaxNode Place, string Form) Place()
    {
        var body = loop.Body.Syntax;
        var places = reads.Select(read => read.Expression.Syntax).OrderBy(place => place.SpanStart).ToList();
        var first = places.FirstOrDefault(place => body.Span.Contains(place.Span));
        var isInCondition = places.Any(place => !body.Span.Contains(place.Span));
        if (isInCondition)
        {
            var isAtEnd = !HasContinue(body) && (first is null || loop is not IWhileLoopOperation { ConditionIsTop: false });
            return (body, isAtEnd ? "End" : "Start");
        }

        var statement = (body as BlockSyntax)?.Statements.First(part => part.Span.Contains(first!.Span));
        return statement is null or LabeledStatementSyntax ? (body, "Start") : (statement, "Before");
    }

    private static bool HasContinue(SyntaxNode body) =>
        body.DescendantNodesAndSelf().Any(node => node is GotoStatementSyntax || (node is ContinueStatementSyntax && LoopAround(node) == body.Parent));

    private static SyntaxNode? LoopAround(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(outer => outer is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax);

    // job["X"] = …: a change that Get() would undo.
    private bool IsChangeOfJob(IOperation operation) =>
        operation is IAssignmentOperation { Target: IPropertyReferenceOperation target }
        && target.DescendantsAndSelf().Any(part => Refreshing.IsReference(part, _job));

    private static bool IsAssignable(ISymbol job) => job switch
    {
        ILocalSymbol local => local is { IsForEach: false, IsUsing: false, IsFixed: false, RefKind: RefKind.None },
        IParameterSymbol parameter => parameter.RefKind == RefKind.None,
        IFieldSymbol field => !field.IsReadOnly,
        _ => false,
    };

    // The session whose call gave the value, here or in the variables that it came through.
    private ISymbol? SessionOf(IOperation value, int depth)
    {
        foreach (var operation in value.DescendantsAndSelf())
        {
            if (operation is IInvocationOperation { Instance: { } target } && KnownTypes.Is(target.Type, types.CimSession))
            {
                return PropertyRead.VariableIn(target);
            }

            if (operation is ILocalReferenceOperation local
                && depth > 0
                && LocalValues.Of(local, cancellationToken) is [var only]
                && SessionOf(only, depth - 1) is { } session)
            {
                return session;
            }
        }

        return null;
    }

    // Of the parameters beside the job's, or of the fields beside its field.
    private ISymbol? OnlySession()
    {
        IEnumerable<ISymbol> beside = _job switch
        {
            IParameterSymbol { ContainingSymbol: IMethodSymbol method } => method.Parameters,
            IFieldSymbol field => field.ContainingType.GetMembers(),
            _ => [],
        };
        var sessions = beside.Where(symbol => KnownTypes.Is((symbol as IParameterSymbol)?.Type ?? (symbol as IFieldSymbol)?.Type, types.CimSession)).ToList();
        return sessions is [var only] ? only : null;
    }

    private bool IsNameFree(ISymbol symbol) =>
        loop.SemanticModel?.LookupSymbols(loop.Syntax.SpanStart, name: symbol.Name) is [var found] && SymbolEqualityComparer.Default.Equals(found, symbol);
}
