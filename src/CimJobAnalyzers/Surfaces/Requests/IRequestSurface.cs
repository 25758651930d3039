using CimJobAnalyzers.Model.Jobs;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Requests;

/// <summary>One API by which C# calls a job's method.</summary>
internal interface IRequestSurface
{
    /// <summary>The request that the call is, or null.</summary>
    MethodRequest? Read(IInvocationOperation call, CancellationToken cancellationToken);
}
