namespace CimJobAnalyzers.Differential.Tests.Consumers.Receivers;

/// <summary>The wrappers that a program declares itself. They are made from, or bound to, what they stand for.</summary>
internal sealed class WrapperReceivers : IReceiverFactory
{
    public object? Create(Type type, JobTarget target)
    {
        // The parameter may have the type of the wrapper's base.
        if (Array.Find(type.Assembly.GetTypes(), candidate => candidate.IsAssignableTo(type) && !candidate.IsAbstract) is not { } wrapper)
        {
            return null;
        }

        var constructor = wrapper.GetConstructors().Single();
        var bound = constructor.Invoke([.. constructor.GetParameters().Select(parameter => target.Receiver(parameter.ParameterType))]);
        if (wrapper.GetMethod("Bind") is { } bind)
        {
            bind.Invoke(bound, [target.Receiver(bind.GetParameters()[0].ParameterType)]);
        }

        return bound;
    }
}
