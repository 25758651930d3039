namespace CimJobAnalyzers.Differential.Tests.Consumers.Receivers;

/// <summary>Makes what a program of one API is handed.</summary>
internal interface IReceiverFactory
{
    /// <summary>An argument of this type that leads to the job; null when the type is none of this API's.</summary>
    object? Create(Type type, JobTarget target);
}
