using System.Reflection;
using CimJobAnalyzers.Differential.Tests.Consumers.Receivers;
using CimJobAnalyzers.Simulation;

namespace CimJobAnalyzers.Differential.Tests.Consumers;

/// <summary>A compiled program, to be run on any provider.</summary>
internal sealed class ConsumerProgram(SimulatedContext context, Type program)
{
    private const string InstanceId = "1";

    /// <summary>What the job belongs to: a program that takes it must leave it alone.</summary>
    private const string Machine = "machine";

    /// <summary>A request that is cancelled ends on a thread of the pool.</summary>
    private static readonly TimeSpan TimeToGiveUp = TimeSpan.FromSeconds(5);

    /// <summary>Long after the slowest stop and the removal that follows it.</summary>
    private static readonly TimeSpan Aftermath = TimeSpan.FromHours(1);

    private readonly MethodInfo _run = program.GetMethod("Run")!;
    private readonly FieldInfo _asked = program.GetField("Asked")!;

    public async Task<Outcome> RunAsync(ProviderProfile profile, bool flag)
    {
        var provider = new SimulatedProvider(profile);
        var job = provider.Start(InstanceId);
        SimulatedWorld.Enter(provider);
        _asked.SetValue(null, 0);
        var parameters = _run.GetParameters()[..^1];
        if (Array.Exists(parameters, parameter => parameter.Name == Machine))
        {
            provider.Start(Machine);
        }

        var receivers = parameters.Select(parameter =>
            new JobTarget(context, profile, parameter.Name == Machine ? Machine : InstanceId).Receiver(parameter.ParameterType));
        var (answer, exception) = await InvokeAsync([.. receivers, flag]);

        SpinWait.SpinUntil(() => provider.Pending == 0, TimeToGiveUp);
        job.CatchUp();
        var isOverOnReturn = job.State.IsOver();
        provider.Clock.Advance(Aftermath);
        job.CatchUp();
        return new Outcome
        {
            Answer = answer,
            Exception = exception,
            Asked = (int)_asked.GetValue(null)!,
            Codes = [.. provider.Calls.Select(call => call.ReturnCode)],
            AskedInstances = [.. provider.Calls.Select(call => call.InstanceId)],
            Pending = provider.Pending,
            IsOverOnReturn = isOverOnReturn,
            State = job.State,
            HasProcesses = job.HasProcesses,
            Exists = job.Exists,
        };
    }

    private async Task<(object? Answer, string? Exception)> InvokeAsync(object?[] arguments)
    {
        try
        {
            var answer = _run.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
            return (answer is Task<object?> task ? await task : answer, null);
        }
        catch (Exception exception)
        {
            return (null, Named(exception));
        }
    }

    private static string Named(Exception exception) => exception is AggregateException { InnerException: { } inner }
        ? $"{nameof(AggregateException)} {Named(inner)}"
        : $"{exception.GetType().Name} {ErrorCode(exception)}".TrimEnd();

    private static string? ErrorCode(Exception exception) =>
        (exception.GetType().GetProperty("ErrorCode") ?? exception.GetType().GetProperty("NativeErrorCode"))?.GetValue(exception) switch
        {
            int number => $"0x{number:X8}",
            var code => code?.ToString(),
        };
}
