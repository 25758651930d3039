using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>The SWbemObject that holds a call's in-parameters: where its method was named, and the one property set on it.</summary>
internal readonly record struct ComParameters(ParameterSetting? Setting, ImmutableArray<PlannedEdit> NameEdits, RefusalReason? Refusal)
{
    public static ComParameters Read(IOperation? value, IOperation call, CimMethodName method, CancellationToken cancellationToken)
    {
        value = value?.WithoutConversions();
        if (value is null || value.IsNullConstant() || value is IFieldReferenceOperation { Field: { Name: "Value", ContainingType.Name: "Missing" } })
        {
            return Refused(RefusalReason.ParametersSetConditionally);
        }

        if (value is not ILocalReferenceOperation variable
            || LocalHistory.Of(variable.Local, variable, cancellationToken) is not { SingleValue: { } made } history)
        {
            return Refused(RefusalReason.ArgumentsBuiltElsewhere);
        }

        var named = FindName(made, method, cancellationToken);
        if (named.Refusal is { } refusal)
        {
            return Refused(refusal);
        }

        var names = named.Edits;

        var settings = new List<(ParameterSetting Setting, IOperation Place)>();
        foreach (var reference in history.References)
        {
            if (ReadSetting(reference, cancellationToken) is { } setting)
            {
                settings.Add((setting, reference));
            }
            else if (reference.Syntax != variable.Syntax)
            {
                return new(null, names, RefusalReason.ParametersUsedElsewhere);
            }
        }

        return settings is [var only] && StatementOrder.AlwaysRunsBefore(made, only.Place) && StatementOrder.AlwaysRunsBefore(only.Place, call)
            ? new(only.Setting, names, null)
            : new(null, names, RefusalReason.ParametersSetConditionally);
    }

    private static ComParameters Refused(RefusalReason reason) => new(null, ImmutableArray<PlannedEdit>.Empty, reason);

    // job.Methods_.Item("KillJob").InParameters.SpawnInstance_(), perhaps with the method in a variable of its own.
    private static Recipe FindName(IOperation made, CimMethodName method, CancellationToken cancellationToken)
    {
        var isShared = false;
        for (var depth = 0; depth < 3; depth++)
        {
            foreach (var part in made.DescendantsAndSelf())
            {
                if (part.ConstantValue is { HasValue: true, Value: string } && part is not IConversionOperation
                    && ConstantTracker.Track(part, cancellationToken) is { Name: { IsCertain: true, Values: [var text] } } tracked
                    && method.MayBe(text))
                {
                    return isShared ? RefusalReason.MethodUsedElsewhere : Surfaces.NameEdits.Of(part, tracked).ToImmutableArray();
                }
            }

            // A method that others use too must keep its name.
            if (made.DescendantsAndSelf().OfType<ILocalReferenceOperation>().FirstOrDefault() is not { } root
                || LocalHistory.Of(root.Local, root, cancellationToken) is not { SingleValue: { } next } variable)
            {
                return RefusalReason.ArgumentsBuiltElsewhere;
            }

            isShared |= variable.References.Length != 1;
            made = next;
        }

        return RefusalReason.ArgumentsBuiltElsewhere;
    }

    // p.DeleteOnKill = v, p.Properties_.Item("DeleteOnKill").Value = v, p.Properties_.Item("DeleteOnKill").set_Value(v)
    private static ParameterSetting? ReadSetting(IOperation reference, CancellationToken cancellationToken)
    {
        IOperation? name = null;
        IDynamicMemberReferenceOperation? member = null;
        var current = reference;
        while (true)
        {
            switch (current.Parent)
            {
                case IConversionOperation conversion:
                    current = conversion;
                    continue;
                case IParenthesizedOperation parenthesized:
                    current = parenthesized;
                    continue;
                case IPropertyReferenceOperation property when property.Instance == current:
                    name ??= property.Arguments.FirstOrDefault()?.Value;
                    current = property;
                    continue;
                case IDynamicMemberReferenceOperation access when access.Instance == current:
                    member ??= access;
                    current = access;
                    continue;
                case IDynamicIndexerAccessOperation indexer when indexer.Operation == current:
                    name ??= indexer.Arguments.FirstOrDefault();
                    current = indexer;
                    continue;
                case IDynamicInvocationOperation { Operation: var target } dynamicCall when target == current:
                    name ??= dynamicCall.Arguments.FirstOrDefault();
                    current = dynamicCall;
                    continue;
                case IInvocationOperation { TargetMethod.Name: "set_Value", Parent: IExpressionStatementOperation, Arguments: [var written] } set
                    when set.Instance == current && name is not null && written.Parameter?.RefKind == RefKind.None:
                    return ParameterSetting.Named(name, written.Value, cancellationToken);
                case IInvocationOperation invocation when invocation.Instance == current:
                    name ??= invocation.Arguments.OrderBy(argument => argument.Parameter?.Ordinal).FirstOrDefault()?.Value;
                    current = invocation;
                    continue;
                case ISimpleAssignmentOperation { Parent: IExpressionStatementOperation } assignment when assignment.Target == current:
                    return name is not null ? ParameterSetting.Named(name, assignment.Value, cancellationToken)
                        : member is not null && member == current ? ByMember(member, assignment.Value)
                        : null;
                default:
                    return null;
            }
        }
    }

    private static ParameterSetting ByMember(IDynamicMemberReferenceOperation member, IOperation value) =>
        new(
            new PlannedEdit(EditKind.MemberName, member.Syntax.GetLocation(), CimNames.RequestedState),
            CimMethodName.Certain(member.MemberName),
            value.WithoutImplicitConversions());
}
