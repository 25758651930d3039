namespace CimJobs.Tests;

public sealed class JobStopResultTests
{
    /// <summary>Code, meaning, and KillJob's code for a job that is not over.</summary>
    public static TheoryData<uint, RequestMeaning, uint> Codes => new()
    {
        { 0, RequestMeaning.Completed, 3 },
        { 1, RequestMeaning.NotSupported, 1 },
        { 2, RequestMeaning.Unknown, 2 },
        { 3, RequestMeaning.Timeout, 3 },
        { 4, RequestMeaning.Failed, 4 },
        { 5, RequestMeaning.InvalidParameter, 4 },
        { 6, RequestMeaning.InUse, 4 },
        { 7, RequestMeaning.Reserved, 2 },
        { 8, RequestMeaning.Reserved, 2 },
        { 4095, RequestMeaning.Reserved, 2 },
        { 4096, RequestMeaning.TransitionStarted, 3 },
        { 4097, RequestMeaning.InvalidState, 4 },
        { 4098, RequestMeaning.TimeoutParameterNotSupported, 4 },
        { 4099, RequestMeaning.Busy, 4 },
        { 4100, RequestMeaning.Reserved, 2 },
        { 32767, RequestMeaning.Reserved, 2 },
        { 32768, RequestMeaning.Failed, 4 },
        { 32769, RequestMeaning.AccessDenied, 6 },
        { 32770, RequestMeaning.NotSupported, 1 },
        { 32771, RequestMeaning.Unknown, 2 },
        { 32772, RequestMeaning.Timeout, 3 },
        { 32773, RequestMeaning.InvalidParameter, 4 },
        { 32774, RequestMeaning.InUse, 4 },
        { 32775, RequestMeaning.InvalidState, 4 },
        { 32776, RequestMeaning.IncorrectDataType, 4 },
        { 32777, RequestMeaning.SystemNotAvailable, 4 },
        { 32778, RequestMeaning.OutOfMemory, 4 },
        { 32779, RequestMeaning.VendorSpecific, 32779 },
        { uint.MaxValue, RequestMeaning.VendorSpecific, uint.MaxValue },
    };

    [Theory]
    [MemberData(nameof(Codes))]
    public void Reads_both_sets_of_codes_and_answers_in_KillJobs(uint code, RequestMeaning meaning, uint killJobCode)
    {
        var result = Result(code);

        Assert.Equal(meaning, result.Meaning);
        Assert.Equal(killJobCode, result.ToKillJobCode());
        Assert.Equal(killJobCode, result.ToKillJobCode(reportNotFound: true));
    }

    public static TheoryData<uint> CodesAlone => [.. Codes.Select(row => (uint)row[0])];

    [Theory]
    [MemberData(nameof(CodesAlone))]
    public void A_job_that_is_over_is_a_success_whatever_the_code(uint code)
    {
        var over = Result(code) with { JobState = JobState.Completed };
        var gone = Result(code) with { IsGone = true };

        Assert.Equal([0u, 0u, 0u, 0u], [over.ToKillJobCode(), over.ToKillJobCode(true), gone.ToKillJobCode(), gone.ToKillJobCode(true)]);
    }

    [Fact]
    public void Not_found_is_reported_where_the_caller_wants_it()
    {
        var result = Result(null) with { IsGone = true };

        Assert.Equal(RequestMeaning.NotFound, result.Meaning);
        Assert.Equal(0u, result.ToKillJobCode());
        Assert.Equal(7u, result.ToKillJobCode(reportNotFound: true));
    }

    [Fact]
    public void Is_over_by_its_state_or_by_being_gone()
    {
        Assert.False(Result(0).IsOver);
        Assert.False((Result(0) with { JobState = JobState.ShuttingDown }).IsOver);
        Assert.True((Result(0) with { JobState = JobState.CompletedWithWarnings }).IsOver);
        Assert.True((Result(0) with { IsGone = true }).IsOver);
    }

    [Fact]
    public void EnsureStopped_returns_the_result_of_a_job_that_is_over()
    {
        var result = Result(4097) with { JobState = JobState.Completed };

        Assert.Same(result, result.EnsureStopped());
    }

    [Fact]
    public void EnsureStopped_throws_what_is_known()
    {
        var result = Result(4096) with { JobState = JobState.ShuttingDown, LimitReached = true };

        var exception = Assert.Throws<CimJobException>(result.EnsureStopped);

        Assert.Same(result, exception.Result);
        Assert.Equal("the job", exception.Job);
        Assert.Equal(4096u, exception.ReturnCode);
        Assert.Equal(RequestMeaning.TransitionStarted, exception.Meaning);
        Assert.Equal(
            "The job 'the job' is not stopped: RequestStateChange(4, Terminate) returned 4096 (TransitionStarted). The limit of the wait was reached. Its state is 6 (ShuttingDown).",
            exception.Message);
    }

    [Fact]
    public void EnsureStopped_of_a_refusal_names_neither_limit_nor_state() =>
        Assert.Equal(
            "The job 'the job' is not stopped: RequestStateChange(4, Terminate) returned 32769 (AccessDenied).",
            Assert.Throws<CimJobException>(Result(32769).EnsureStopped).Message);

    [Fact]
    public void An_exception_needs_a_result() => Assert.Throws<ArgumentNullException>(() => new CimJobException(null!));

    private static JobStopResult Result(uint? code) =>
        new() { Job = "the job", RequestedState = RequestedState.Terminate, ReturnCode = code };
}
