using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Surfaces.Properties;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CimJobAnalyzers.Rules.CIMJOB006;

/// <summary>CIMJOB006: a TimeoutPeriod is no interval, or a RequestedState of the wrong type.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CIMJOB006NoIntervalAnalyzer() : JobCodeAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.NoInterval,
        "A TimeoutPeriod is no interval, or a RequestedState of the wrong type",
        "{0}",
        RuleHelp.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "TimeoutPeriod is an interval, ddddddddHHMMSS.mmmmmm:000, or null. System.Management turns a TimeSpan into 00:05:00 and a number into its digits, which the provider refuses; Microsoft.Management.Infrastructure takes a TimeSpan and no text, and sends a bare 4 as SInt32.",
        RuleHelp.LinkTo(RuleIds.NoInterval));

    private protected override bool IsOfInterest(JobCodes codes, SyntaxTree tree) => JobCodes.MayRequest(tree);

    private protected override IEnumerable<JobFinding> Judge(IOperation block, JobCodes codes, CancellationToken cancellationToken)
    {
        foreach (var request in codes.Requests(block, cancellationToken))
        {
            if (!request.Calls(CimNames.RequestStateChange) || !codes.IsJob(request, block, cancellationToken))
            {
                continue;
            }

            if (request.Argument("TimeoutPeriod") is { Value.ConstantValue: not { HasValue: true, Value: null } } timeout && Complaint(request.Conversion, timeout.Value) is { } complaint)
            {
                yield return new JobFinding(timeout.Value.Syntax, complaint, IntervalRecipe.Of(request.Conversion, timeout));
            }

            if (request is { Conversion: ArgumentConversion.ByType } && request.Argument(CimNames.RequestedState) is { HasCimType: false } state && IsSentAsAnotherType(state.Value))
            {
                yield return new JobFinding(
                    state.Value.Syntax,
                    "the value's type decides what is sent, and RequestedState is a uint16; write (ushort)4",
                    new Mending(RewriteKind.Repair, AsUInt16(state.Value)));
            }
        }
    }

    private static string? Complaint(ArgumentConversion conversion, IOperation timeout) => (conversion, timeout.Type) switch
    {
        (ArgumentConversion.ByText, { SpecialType: not (SpecialType.System_String or SpecialType.System_Object), TypeKind: not TypeKind.Error } type) =>
            $"the {type.Name} is sent as a text that is no interval; use ManagementDateTimeConverter.ToDmtfTimeInterval, or null for no limit",
        (ArgumentConversion.ByText, _) when timeout.ConstantValue is { HasValue: true, Value: string text } && !IsInterval(text) =>
            "the text is no interval: ddddddddHHMMSS.mmmmmm:000, 25 characters",
        (ArgumentConversion.ByType, { SpecialType: SpecialType.System_String } or { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 } or { Name: "DateTime" }) =>
            "TimeoutPeriod is taken as a TimeSpan here; leave it out for no limit",
        (ArgumentConversion.ByWrapper, { Name: "DateTime" }) =>
            "a point in time is no interval, and this method can send neither an interval nor null; call RequestStateChange by name on the object behind it",
        _ => null,
    };

    private static Recipe AsUInt16(IOperation state) =>
        state.Type is { TypeKind: TypeKind.Enum } or { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 }
            ? ImmutableArray.Create(new PlannedEdit(EditKind.AddedCast, state.Syntax.GetLocation(), "ushort"))
            : RefusalReason.StateNotKnown;

    private static bool IsInterval(string text) =>
        text.Length == 25 && text[14] == '.' && text.EndsWith(":000", StringComparison.Ordinal) && text.Where((_, place) => place is < 14 or > 14 and < 21).All(char.IsDigit);

    private static bool IsSentAsAnotherType(IOperation state) =>
        state.Type is { TypeKind: TypeKind.Enum } or { SpecialType: SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int16 or SpecialType.System_Byte or SpecialType.System_Int64 or SpecialType.System_String }
        || state.ConstantValue is { HasValue: true, Value: null };
}
