using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Jobs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>Runs statements in imagination: a branch whose condition is known is taken, of others both are.</summary>
internal sealed class StatementRunner(Interpreter interpreter)
{
    public Ending Run(IOperation? statement, Frame frame)
    {
        if (statement is null || !interpreter.Step())
        {
            return Ending.Falls;
        }

        interpreter.Reached?.Add(statement);
        switch (statement)
        {
            case IBlockOperation block:
                return Sequence(block.Operations, frame);
            case IConditionalOperation branch:
                return Branch(branch, frame);
            case ISwitchOperation choice:
                return Switch(choice, frame);
            case IReturnOperation { Kind: OperationKind.Return } answer:
                return new Ending(Endings.Returns, interpreter.Value(answer.ReturnedValue, frame));
            case IBranchOperation jump:
                return new Ending(jump.BranchKind == BranchKind.Break ? Endings.Breaks : jump.BranchKind == BranchKind.Continue ? Endings.Continues : Endings.Falls, Datum.Unknown);
            case IThrowOperation:
            case IExpressionStatementOperation { Operation: IThrowOperation }:
                return new Ending(Endings.Throws, Datum.Unknown);
            case IUsingOperation block:
                return Sequence([block.Resources, block.Body], frame);
            case ILockOperation block:
                return Run(block.Body, frame);
            case ITryOperation attempt:
                return Try(attempt, frame);
            case ILabeledOperation label:
                return Run(label.Operation, frame);
            case ILoopOperation loop:
                return Loop(loop, frame);
            case IVariableDeclarationGroupOperation or IVariableDeclarationOperation or IVariableDeclaratorOperation or IUsingDeclarationOperation:
                Declare(statement, frame);
                return Ending.Falls;
            case IExpressionStatementOperation expression:
                Assign(expression.Operation, frame);
                return Ending.Falls;
            default:
                return Ending.Falls;
        }
    }

    public Ending Sequence(IEnumerable<IOperation?> statements, Frame frame)
    {
        var ending = Ending.Falls;
        foreach (var statement in statements)
        {
            ending = ending.Without(Endings.Falls).Or(Run(statement, frame));
            if (!ending.May(Endings.Falls))
            {
                break;
            }
        }

        return ending;
    }

    private Ending Branch(IConditionalOperation branch, Frame frame)
    {
        if (interpreter.Value(branch.Condition, frame).Truth is { } known)
        {
            return Run(known ? branch.WhenTrue : branch.WhenFalse, frame);
        }

        var other = frame.Copy();
        var (whenTrue, whenFalse) = (Run(branch.WhenTrue, frame), Run(branch.WhenFalse, other));
        Join(frame, whenTrue, other, whenFalse);
        return whenTrue.Or(whenFalse);
    }

    private Ending Switch(ISwitchOperation choice, Frame frame)
    {
        var value = interpreter.Value(choice.Value, frame);
        Ending? ending = null;
        var isDecided = false;
        foreach (var section in choice.Cases.OrderBy(section => section.Clauses.Any(clause => clause is IDefaultCaseClauseOperation)))
        {
            var matches = section.Clauses.Select(clause => Patterns.Matches(clause, value, interpreter, frame)).ToList();
            if (isDecided || !matches.Any(match => match != false))
            {
                continue;
            }

            var copy = frame.Copy();
            var taken = Sequence(section.Body, copy);
            isDecided = matches.Contains(true);
            if (ending is null && isDecided)
            {
                frame.Replace(copy);
            }
            else
            {
                frame.Join(copy);
            }

            ending = ending?.Or(taken) ?? taken;
        }

        var result = isDecided ? ending!.Value : ending?.Or(Ending.Falls) ?? Ending.Falls;
        return result.May(Endings.Breaks) ? result.Without(Endings.Breaks).Or(Ending.Falls) : result;
    }

    // What is caught may have happened anywhere, so that a handler is one more way.
    private Ending Try(ITryOperation attempt, Frame frame)
    {
        var body = Run(attempt.Body, frame);
        if (body.May(Endings.Throws) && !attempt.Catches.IsEmpty)
        {
            var handled = attempt.Catches.Select(handler => Run(handler.Handler, frame.Copy())).Aggregate((left, right) => left.Or(right));
            body = body.Without(Endings.Throws).Or(handled);
        }

        return body;
    }

    private Ending Loop(ILoopOperation loop, Frame frame)
    {
        var inner = frame.Copy();
        var body = Run(loop.Body, inner);
        frame.Join(inner);
        return body.Without(Endings.Breaks | Endings.Continues).Or(Ending.Falls);
    }

    private void Declare(IOperation statement, Frame frame)
    {
        foreach (var declarator in statement.DescendantsAndSelf().OfType<IVariableDeclaratorOperation>())
        {
            if (declarator.GetVariableInitializer() is { } initializer)
            {
                frame.Set(declarator.Symbol, interpreter.Value(initializer.Value, frame));
            }
        }
    }

    private void Assign(IOperation expression, Frame frame)
    {
        foreach (var operation in expression.DescendantsAndSelf())
        {
            switch (operation)
            {
                case ISimpleAssignmentOperation { Target: var target } assignment when PropertyRead.VariableIn(target) is { } symbol:
                    frame.Set(symbol, interpreter.Value(assignment.Value, frame));
                    break;
                case IDeconstructionAssignmentOperation deconstruction:
                    Tuples.Deconstruct(deconstruction, interpreter, frame);
                    break;
                case IInvocationOperation call when call.Arguments.Any(argument => argument.Parameter is { RefKind: RefKind.Out or RefKind.Ref }):
                    interpreter.Value(call, frame);
                    break;
                case ILocalReferenceOperation or IParameterReferenceOperation when operation.IsWritten() && !IsWrittenAbove(operation) && PropertyRead.VariableIn(operation) is { } changed:
                    frame.Set(changed, Datum.Unknown);
                    break;
            }
        }
    }

    /// <summary>What the expression that writes a variable gives it.</summary>
    public void Write(IOperation reference, Frame frame)
    {
        var parent = reference.Parent;
        while (parent is IDeclarationExpressionOperation or ITupleOperation or IArgumentOperation)
        {
            parent = parent.Parent;
        }

        if (parent is ISimpleAssignmentOperation or IDeconstructionAssignmentOperation or IInvocationOperation)
        {
            Assign(parent, frame);
        }
    }

    // By the assignment, the deconstruction or the call that it stands in.
    private static bool IsWrittenAbove(IOperation reference) => reference.Parent switch
    {
        ISimpleAssignmentOperation or IArgumentOperation { Parent: IInvocationOperation } => true,
        IDeclarationExpressionOperation { Parent: IArgumentOperation { Parent: IInvocationOperation } } => true,
        IDeclarationExpressionOperation { Parent: ITupleOperation { Parent: IDeconstructionAssignmentOperation } } => true,
        ITupleOperation { Parent: IDeconstructionAssignmentOperation or IDeclarationExpressionOperation { Parent: IDeconstructionAssignmentOperation } } => true,
        _ => false,
    };

    private static void Join(Frame frame, Ending first, Frame other, Ending second)
    {
        if (!first.May(Endings.Falls | Endings.Continues))
        {
            frame.Replace(other);
        }
        else if (second.May(Endings.Falls | Endings.Continues))
        {
            frame.Join(other);
        }
    }
}
