using CimJobs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CimJobAnalyzers.Tests.Harness;

/// <summary>The public surface of CimJobs.ManagementInfrastructure, as far as the fixes call it.</summary>
internal static class SessionLibrary
{
    private const string Source = """
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Management.Infrastructure;
        using Microsoft.Management.Infrastructure.Options;

        namespace CimJobs
        {
            public static class CimSessionJobExtensions
            {
                public static JobStopResult StopJob(this CimSession session, CimInstance job, RequestedState requestedState, bool deleteWhenOver = false) => null!;
                public static JobStopResult StopJob(this CimSession session, CimInstance job, RequestedState requestedState, JobStopOptions options, CancellationToken cancellationToken = default) => null!;
                public static JobStopResult StopJob(this CimSession session, string namespaceName, CimInstance job, RequestedState requestedState, JobStopOptions options, CimOperationOptions? operationOptions = null, CancellationToken cancellationToken = default) => null!;
                public static Task<JobStopResult> StopJobAsync(this CimSession session, CimInstance job, RequestedState requestedState, bool deleteWhenOver = false, CancellationToken cancellationToken = default) => null!;
                public static Task<JobStopResult> StopJobAsync(this CimSession session, CimInstance job, RequestedState requestedState, JobStopOptions options, CancellationToken cancellationToken = default) => null!;
                public static Task<JobStopResult> StopJobAsync(this CimSession session, string namespaceName, CimInstance job, RequestedState requestedState, JobStopOptions options, CimOperationOptions? operationOptions = null, CancellationToken cancellationToken = default) => null!;
            }
        }
        """;

    public static readonly MetadataReference Reference = Compile();

    private static PortableExecutableReference Compile()
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create(
            "CimJobs.ManagementInfrastructure",
            [CSharpSyntaxTree.ParseText(Source)],
            [.. References.Framework, References.ManagementInfrastructure, MetadataReference.CreateFromFile(typeof(RequestedState).Assembly.Location)],
            options);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        return result.Success
            ? MetadataReference.CreateFromImage(image.ToArray())
            : throw new InvalidOperationException(string.Join("\n", result.Diagnostics));
    }
}
