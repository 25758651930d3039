using CimJobAnalyzers.Simulation;

namespace System.Management;

/// <summary>Passes requests to the simulated provider; its failures come back as <see cref="ManagementException"/>.</summary>
internal static class Wmi
{
    public static T Ask<T>(Func<SimulatedProvider, T> request) => Translate(() =>
    {
        SimulatedWorld.Provider.BeginBlocking();
        return request(SimulatedWorld.Provider);
    });

    /// <summary>What needs no request: the class is known to the program.</summary>
    public static T Translate<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (ProviderException exception)
        {
            throw ManagementException.Of(exception);
        }
    }

    public static void Tell(Action<SimulatedProvider> request) => Ask(provider =>
    {
        request(provider);
        return 0;
    });
}
