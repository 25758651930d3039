using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>Reads what a body of code does with one property: its tests and the loops that end by it.</summary>
internal sealed class JobCodeReader(Subject subject, JobProperty property, IReadOnlyList<long> probes, Suppositions? supposed = null)
{
    public JobCode Read(IOperation body)
    {
        var tests = ImmutableArray.CreateBuilder<StateTest>();
        var loops = ImmutableArray.CreateBuilder<PollLoop>();
        Collect(body, tests, loops);
        return new JobCode(body, property, tests.ToImmutable(), loops.ToImmutable(), probes.ToImmutableDictionary(probe => probe, probe => End(body, probe)), property == JobProperty.JobState ? new ForeignNames(subject).First(body) : null);
    }

    private BodyEnd End(IOperation body, long probe)
    {
        var statements = body is IAnonymousFunctionOperation lambda ? lambda.Body : (body as ILocalFunctionOperation)?.Body ?? body;
        var ending = subject.Imagine(probe, supposed).Run(statements, new Frame());
        return new BodyEnd(ending.Ways == Endings.Throws, ending.Returned);
    }

    private void Collect(IOperation operation, ImmutableArray<StateTest>.Builder tests, ImmutableArray<PollLoop>.Builder loops)
    {
        foreach (var child in operation.ChildOperations)
        {
            if (child is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                continue;
            }

            if (child is ILoopOperation and not IForEachLoopOperation && Loop((ILoopOperation)child) is { } loop)
            {
                loops.Add(loop);
            }

            if (IsCondition(child) && Test(child) is { } test)
            {
                tests.Add(test);
                if (child is not ISwitchOperation)
                {
                    continue;
                }
            }

            Collect(child, tests, loops);
        }
    }

    private static bool IsCondition(IOperation operation) => operation switch
    {
        ISwitchOperation or ISwitchExpressionOperation => true,
        IBinaryOperation or IUnaryOperation or IIsPatternOperation or IInvocationOperation or IConditionalOperation or ICoalesceOperation => operation.Type?.SpecialType == SpecialType.System_Boolean,
        IPropertyReferenceOperation property => property.Type?.SpecialType == SpecialType.System_Boolean && !property.Property.DeclaringSyntaxReferences.IsEmpty,
        _ => false,
    };

    private StateTest? Test(IOperation operation)
    {
        var outcomes = ImmutableDictionary.CreateBuilder<long, Datum>();
        foreach (var probe in probes)
        {
            var interpreter = subject.Imagine(probe, supposed);
            var outcome = operation switch
            {
                ISwitchOperation choice => Section(choice, interpreter),
                ISwitchExpressionOperation choice => Arm(choice, interpreter),
                _ => interpreter.Value(operation, new Frame()),
            };
            if (!interpreter.HasReadGiven)
            {
                return null;
            }

            outcomes[probe] = IsNaming(operation) ? Name(operation, interpreter) : outcome;
        }

        return outcomes.Values.Distinct().Skip(1).Any() ? new StateTest(operation, outcomes.ToImmutable(), IsNaming(operation)) : null;
    }

    private static bool IsNaming(IOperation operation) => operation switch
    {
        ISwitchExpressionOperation { Type.SpecialType: SpecialType.System_String } => true,
        ISwitchOperation choice => choice.Cases.All(section => section.Body.OfType<IReturnOperation>().Any(answer => answer.ReturnedValue?.Type?.SpecialType == SpecialType.System_String)),
        _ => false,
    };

    private static Datum Name(IOperation operation, Interpreter interpreter) =>
        operation is ISwitchOperation ? interpreter.Run(operation, new Frame()).Returned : interpreter.Value(operation, new Frame());

    private static Datum Section(ISwitchOperation choice, Interpreter interpreter)
    {
        var frame = new Frame();
        var value = interpreter.Value(choice.Value, frame);
        for (var i = 0; i < choice.Cases.Length; i++)
        {
            if (choice.Cases[i].Clauses.Any(clause => clause is not IDefaultCaseClauseOperation && Patterns.Matches(clause, value, interpreter, frame) == true))
            {
                return Datum.Of(i);
            }
        }

        return Datum.Of(-1);
    }

    private static Datum Arm(ISwitchExpressionOperation choice, Interpreter interpreter)
    {
        var frame = new Frame();
        var value = interpreter.Value(choice.Value, frame);
        if (choice.Type?.SpecialType == SpecialType.System_Boolean)
        {
            return interpreter.Value(choice, frame);
        }

        for (var i = 0; i < choice.Arms.Length; i++)
        {
            if (Patterns.Matches(choice.Arms[i].Pattern, value, interpreter, frame) is not false)
            {
                return Datum.Of(i);
            }
        }

        return Datum.Unknown;
    }

    private PollLoop? Loop(ILoopOperation loop)
    {
        var effects = ImmutableDictionary.CreateBuilder<long, RoundEffect>();
        foreach (var probe in probes)
        {
            var interpreter = subject.Imagine(probe, supposed);
            effects[probe] = Round(loop, interpreter);
            if (!interpreter.HasReadGiven)
            {
                return null;
            }
        }

        return effects.Values.Distinct().Skip(1).Any() ? new PollLoop(loop, effects.ToImmutable()) : null;
    }

    private static RoundEffect Round(ILoopOperation loop, Interpreter interpreter)
    {
        var frame = new Frame();
        var body = interpreter.Run(loop.Body, frame);
        var condition = loop switch
        {
            IWhileLoopOperation { ConditionIsUntil: true } until => !interpreter.Value(until.Condition, frame).Truth,
            IWhileLoopOperation repeated => interpreter.Value(repeated.Condition, frame).Truth,
            IForLoopOperation { Condition: { } bound } => interpreter.Value(bound, frame).Truth,
            _ => true,
        };
        return new RoundEffect(
            (int)body.Ways,
            condition == false || !body.May(Endings.Falls | Endings.Continues),
            condition == true && !body.May(Endings.Breaks | Endings.Returns | Endings.Throws),
            condition);
    }
}
