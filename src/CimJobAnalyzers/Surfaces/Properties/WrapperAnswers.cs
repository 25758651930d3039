using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Jobs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>Generated wrappers: service.DefineSystem(…, out ManagementPath Job) answers with the code.</summary>
internal sealed class WrapperAnswers : IPropertySurface
{
    public PropertyRead? Read(IOperation operation, CancellationToken cancellationToken) =>
        operation is IInvocationOperation { Instance: { } service } call && GivesJob(call)
            ? new PropertyRead(JobProperty.ReturnValue, operation, service, PropertyForm.Typed)
            : null;

    /// <summary>Whether the method answers with a code and hands out the job: one that is documented to start it, or a machine's request for a state.</summary>
    public static bool GivesJob(IInvocationOperation call) =>
        call.TargetMethod is { ReturnType.SpecialType: SpecialType.System_UInt32, IsStatic: false } method
        && (StartingMethods.Contains(method.Name) || CimNames.AreEqual(method.Name, CimNames.RequestStateChange))
        && method.Parameters.Any(parameter => parameter.RefKind == RefKind.Out && CimNames.AreEqual(parameter.Name, CimNames.Job));
}
