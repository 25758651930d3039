using System.Reflection;
using CimJobAnalyzers.Simulation;

namespace CimJobAnalyzers.Differential.Tests.Consumers.Receivers;

/// <summary>Passes every call to the CIM method of the same name, or of the name that comes first; what the method does not take is left out.</summary>
public class RunTimeWrapper : DispatchProxy
{
    private object? _job;

    internal void Bind(object job) => _job = job;

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var (name, values) = args is [string called, object?[] handed] ? (called, handed) : (targetMethod!.Name, args!);
        var method = JobSchema.Method(name);
        var code = Call(method.Name, [.. values.Take(method.InParameters.Count).Select(AsWmiTakesIt)]);
        return targetMethod!.ReturnType == typeof(uint) ? code : OutParameters(targetMethod.ReturnType, code);
    }

    private static object? AsWmiTakesIt(object? value) => value is TimeSpan interval ? Interval.Format(interval) : value;

    private static object OutParameters(Type structure, object? code)
    {
        var answer = Activator.CreateInstance(structure)!;
        structure.GetProperty("ReturnValue")!.SetValue(answer, code);
        return answer;
    }

    private object? Call(string method, object?[] arguments) =>
        _job!.GetType().GetMethod("InvokeMethod", [typeof(string), typeof(object[])])!
            .Invoke(_job, BindingFlags.DoNotWrapExceptions, null, [method, arguments], null);
}
