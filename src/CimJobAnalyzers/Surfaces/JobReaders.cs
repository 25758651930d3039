using CimJobAnalyzers.Model;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Looks for code that reads the out-parameter Job of an answer: the answer of a job's RequestStateChange has none.</summary>
internal sealed class JobReaders
{
    private readonly Trail _trail;
    private readonly bool _leavesMethod;

    private JobReaders(bool leavesMethod, CancellationToken cancellationToken)
    {
        _leavesMethod = leavesMethod;
        _trail = new Trail(cancellationToken);
    }

    /// <summary>Whether any code that the answer is seen to reach reads Job.</summary>
    public static bool Reach(IOperation answer, CancellationToken cancellationToken) =>
        new JobReaders(leavesMethod: true, cancellationToken).ReadsJob(answer, Trail.MaximumDepth);

    /// <summary>The same for a variable that holds the answer.</summary>
    public static bool Reach(ILocalSymbol variable, IOperation call, CancellationToken cancellationToken) =>
        new JobReaders(leavesMethod: true, cancellationToken).AnyUse(variable, call, Trail.MaximumDepth);

    /// <summary>Whether the method around the call, and what it calls, reads Job; not what it returns the answer to.</summary>
    public static bool StandBeside(IOperation call, CancellationToken cancellationToken) =>
        new JobReaders(leavesMethod: false, cancellationToken).ReadsJob(call, Trail.MaximumDepth);

    private bool ReadsJob(IOperation value, int depth)
    {
        if (depth == 0 || !_trail.Step())
        {
            return false;
        }

        switch (value.Parent)
        {
            case IConversionOperation or IAwaitOperation or IParenthesizedOperation or ICoalesceOperation:
            case IConditionalOperation choice when choice.Condition != value:
            case IConditionalAccessOperation behind when behind.WhenNotNull == value:
            case IArrayElementReferenceOperation:
                return ReadsJob(value.Parent, depth);
            case IConditionalAccessOperation access:
                return access.WhenNotNull.DescendantsAndSelf().FirstOrDefault(part => part is IConditionalAccessInstanceOperation) is { } instance
                    && ReadsJob(instance, depth);
            case IMemberReferenceOperation member when member.Instance == value:
                return IsJob(member.Member.Name)
                    || (member as IPropertyReferenceOperation)?.Arguments.Any(key => NamesJob(key.Value)) == true
                    || ReadsJob(member, depth);
            case IInvocationOperation call when call.Instance == value:
                return call.Arguments.Any(argument => NamesJob(argument.Value)) || ReadsJob(call, depth);
            case IDynamicMemberReferenceOperation member when member.Instance == value:
                return IsJob(member.MemberName) || ReadsJob(member, depth);
            case IDynamicIndexerAccessOperation indexer when indexer.Operation == value:
                return indexer.Arguments.Any(NamesJob) || ReadsJob(indexer, depth);
            case IDynamicInvocationOperation call when call.Operation == value:
                return call.Arguments.Any(NamesJob) || ReadsJob(call, depth);
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                return AnyUse(declarator.Symbol, value, depth);
            case IAssignmentOperation assignment when assignment.Value == value:
                return AnyUse(assignment.Target, depth) || ReadsJob(assignment, depth - 1);
            case IIsPatternOperation pattern:
                return pattern.Descendants().Any(part => Declared(part) is { } local && AnyUse(local, value, depth));
            case IForEachLoopOperation loop when loop.Collection == value:
                return loop.Locals.Any(local => AnyUse(local, value, depth));
            case IArgumentOperation { Parameter: { } parameter } argument:
                return AnyUse(argument, parameter, depth);
            case IReturnOperation result:
                return AnyUse(result, depth - 1);
            default:
                return false;
        }
    }

    private bool AnyUse(ILocalSymbol local, IOperation nearby, int depth) =>
        LocalHistory.Of(local, nearby, _trail.CancellationToken).References.Any(reference => ReadsJob(reference, depth - 1));

    private bool AnyUse(IOperation target, int depth) => target switch
    {
        ILocalReferenceOperation local => AnyUse(local.Local, local, depth),
        IMemberReferenceOperation { SemanticModel: { } model } member =>
            Mentions.Of(member.Member.Name, member.Member.ContainingType, _trail.CancellationToken)?.Any(mention =>
                Declarations.OperationAt(mention, model, _trail.CancellationToken) is IMemberReferenceOperation use
                && SymbolEqualityComparer.Default.Equals(use.Member, member.Member)
                && ReadsJob(use, depth - 1)) == true,
        _ => false,
    };

    // What takes the answer: a method of this code, or a lambda in a variable.
    private bool AnyUse(IArgumentOperation argument, IParameterSymbol parameter, int depth)
    {
        var bodies = argument.Parent switch
        {
            IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } called } => Functions(called),
            IInvocationOperation call => Bodies(call.TargetMethod, call),
            IObjectCreationOperation { Constructor: { } constructor } creation => Bodies(constructor, creation),
            _ => [],
        };
        return bodies.Any(body => body.Descendants().OfType<IParameterReferenceOperation>()
            .Any(reference => reference.Parameter.Ordinal == parameter.Ordinal && IsOwn(reference.Parameter, body) && ReadsJob(reference, depth - 1)));
    }

    // Where the answer goes that a function returns.
    private bool AnyUse(IReturnOperation result, int depth)
    {
        for (var outer = result.Parent; outer is not null; outer = outer.Parent)
        {
            switch (outer)
            {
                case IAnonymousFunctionOperation { Parent: IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation runner } } }:
                    return ReadsJob(runner, depth);
                case IAnonymousFunctionOperation { Parent: IDelegateCreationOperation creation }:
                    return creation.Consumer() is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation variable }
                        && LocalHistory.Of(variable.Symbol, result, _trail.CancellationToken).References
                            .Any(called => called.Parent is IInvocationOperation call && ReadsJob(call, depth));
                case IAnonymousFunctionOperation:
                    return false;
                case ILocalFunctionOperation function:
                    return CallSites.Of(function.Symbol, result, _trail).Calls.Any(call => ReadsJob(call, depth));
            }
        }

        return _leavesMethod
            && result.SemanticModel?.GetEnclosingSymbol(result.Syntax.SpanStart, _trail.CancellationToken) is IMethodSymbol method
            && CallSites.InOwnType(method, result, _trail).Any(call => ReadsJob(call, depth));
    }

    private IEnumerable<IOperation> Bodies(IMethodSymbol method, IOperation nearby) =>
        nearby.SemanticModel is { } model
            ? Declarations.BodiesOf((method.ReducedFrom ?? method).OriginalDefinition, model.Compilation, _trail.CancellationToken)
            : [];

    private IEnumerable<IOperation> Functions(IOperation called) =>
        called is ILocalReferenceOperation local
            ? LocalHistory.Of(local.Local, local, _trail.CancellationToken).Values.SelectMany(value =>
                value.WithoutConversions() is not IDelegateCreationOperation creation ? []
                : creation.Target is IMethodReferenceOperation group ? Bodies(group.Method, group)
                : [creation.Target])
            : [];

    private static bool IsOwn(IParameterSymbol parameter, IOperation body) =>
        body is IAnonymousFunctionOperation function
            ? SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, function.Symbol)
            : parameter.ContainingSymbol is IMethodSymbol { MethodKind: not MethodKind.LambdaMethod };

    private static ILocalSymbol? Declared(IOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol as ILocalSymbol,
        IRecursivePatternOperation recursive => recursive.DeclaredSymbol as ILocalSymbol,
        _ => null,
    };

    private bool NamesJob(IOperation key) =>
        key.WithoutImplicitConversions().Type?.SpecialType == SpecialType.System_String
        && ConstantTracker.Track(key, _trail.CancellationToken).Name.MayBe(CimNames.Job);

    private static bool IsJob(string name) => CimNames.AreEqual(name, CimNames.Job);
}
