namespace CimJobAnalyzers.Model.Jobs;

/// <summary>The properties and out-parameters by which code learns what became of a job.</summary>
internal enum JobProperty
{
    JobState,
    PercentComplete,
    ErrorCode,
    ErrorDescription,

    /// <summary>What code asks for that means Cancellable; no class has a property of this name.</summary>
    Cancelable,

    /// <summary>The out-parameter of a method that starts a job.</summary>
    Job,

    /// <summary>The code that a method answers with.</summary>
    ReturnValue,
}
