using CimJobAnalyzers.Model.Plan;

namespace CimJobAnalyzers.CodeFixes.Writers;

/// <summary>An extension method of the runtime library: on what it is called, its name, and the class that holds it.</summary>
internal sealed record LibraryExtension(string Receiver, string Method, string Class)
{
    private const string ManagementObject = "System.Management.ManagementObject";

    /// <summary>Those that a plan writes calls of.</summary>
    public static IEnumerable<LibraryExtension> Of(RewritePlan plan)
    {
        if (plan.Kind == RewriteKind.Library || plan.Edits.Any(edit => edit.Kind == EditKind.LibraryStop))
        {
            yield return plan.Edits.Any(edit => edit.Kind is EditKind.SessionLibraryCall or EditKind.InnerInstanceLibraryCall or EditKind.JobInstance)
                ? new LibraryExtension("Microsoft.Management.Infrastructure.CimSession", LibraryWriter.StopJob, "CimSessionJobExtensions")
                : new LibraryExtension(ManagementObject, LibraryWriter.StopJob, "ManagementObjectJobExtensions");
        }

        if (plan.Edits.Any(edit => edit.Kind == EditKind.LibraryWait))
        {
            yield return new LibraryExtension(ManagementObject, WaitWriter.WaitForJob, "ManagementJobWaitExtensions");
        }

        if (plan.Edits.FirstOrDefault(edit => edit.Kind == EditKind.StateQuestion) is { Detail.Length: > 0 } question)
        {
            yield return new LibraryExtension("CimJobs.CimJobState", question.Detail.TrimStart('!'), "CimJobStateExtensions");
        }
    }
}
