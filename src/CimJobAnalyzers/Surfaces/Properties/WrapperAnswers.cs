using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Jobs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>Generated wrappers: service.DefineSystem(…, out ManagementPath Job) answers with the code.</summary>
internal sealed class WrapperAnswers : IPropertySurface
{
    public PropertyRead? Read(IOperation operation, CancellationToken cancellationToken) =>
        operation is IInvocationOperation { TargetMethod: { ReturnType.SpecialType: SpecialType.System_UInt32, IsStatic: false } method, Instance: { } service }
        && StartingMethods.Contains(method.Name)
        && method.Parameters.Any(parameter => parameter.RefKind == RefKind.Out && CimNames.AreEqual(parameter.Name, CimNames.Job))
            ? new PropertyRead(JobProperty.ReturnValue, operation, service, PropertyForm.Typed)
            : null;
}
