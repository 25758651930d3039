namespace CimJobs.Engine;

/// <summary>Asks a job that is over for its errors, once. That it cannot tell them changes nothing else.</summary>
internal sealed class JobErrorProcedure(IJobPort port, JobClock clock, CancellationToken token)
{
    // Hyper-V's own method first: it tells more.
    private static readonly (string Name, string Parameter)[] Methods = [("GetErrorEx", "Errors"), ("GetError", "Error")];

    public IReadOnlyList<JobErrorMessage> Messages { get; private set; } = [];

    public IEnumerable<JobStep> Steps()
    {
        foreach (var (name, parameter) in Methods)
        {
            if (token.IsCancellationRequested)
            {
                yield break;
            }

            var question = clock.LateRequest(port.GetErrors(name, parameter), token);
            yield return question;
            Messages = question.IsAnswered ? question.Answer : [];
            if (Messages.Count > 0 || question.IsTimedOut)
            {
                yield break;
            }
        }
    }
}
