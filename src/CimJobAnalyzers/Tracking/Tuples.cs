using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Jobs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>The elements of tuples in an imagined run: as they are written, or as a method of this compilation returns them.</summary>
internal static class Tuples
{
    /// <summary>The place of a tuple's element, by the name that every tuple gives it.</summary>
    public static int IndexOf(IFieldSymbol element) =>
        element.Name.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(element.Name.Substring("Item".Length), out var place) ? place - 1 : -1;

    public static Datum Element(IOperation tuple, int index, Interpreter interpreter, Frame frame) =>
        Written(tuple, interpreter, frame) is { } written && index >= 0 && index < written.Elements.Length
            ? interpreter.Value(written.Elements[index], written.Frame)
            : Datum.Unknown;

    public static void Deconstruct(IDeconstructionAssignmentOperation deconstruction, Interpreter interpreter, Frame frame)
    {
        var target = deconstruction.Target is IDeclarationExpressionOperation declaration ? declaration.Expression : deconstruction.Target;
        if (target is not ITupleOperation targets)
        {
            return;
        }

        var values = targets.Elements.Select((_, index) => Element(deconstruction.Value, index, interpreter, frame)).ToList();
        for (var i = 0; i < targets.Elements.Length; i++)
        {
            if (PropertyRead.VariableIn(targets.Elements[i] is IDeclarationExpressionOperation declared ? declared.Expression : targets.Elements[i]) is { } variable)
            {
                frame.Set(variable, values[i]);
            }
        }
    }

    private static (ImmutableArray<IOperation> Elements, Frame Frame)? Written(IOperation tuple, Interpreter interpreter, Frame frame)
    {
        tuple = tuple.WithoutConversions();
        tuple = tuple is IAwaitOperation wait ? wait.Operation.WithoutConversions() : tuple;
        if (tuple is ILocalReferenceOperation local && LocalValues.Of(local, interpreter.CancellationToken) is [var only])
        {
            tuple = only.WithoutConversions() is IAwaitOperation awaited ? awaited.Operation.WithoutConversions() : only.WithoutConversions();
        }

        return tuple switch
        {
            ITupleOperation written => (written.Elements, frame),
            IInvocationOperation { SemanticModel: { } model } call when MethodBodies.Of(call.TargetMethod.OriginalDefinition, model, interpreter.CancellationToken) is { } body
                && body.Descendants().OfType<IReturnOperation>().ToList() is [{ ReturnedValue: { } returned }]
                && returned.WithoutConversions() is ITupleOperation result => (result.Elements, interpreter.Entered(call, frame)),
            _ => null,
        };
    }
}
