using CimJobAnalyzers.Simulation;

namespace System.Management;

/// <summary>Passes requests to the simulated provider; its failures come back as <see cref="ManagementException"/>.</summary>
internal static class Wmi
{
    public static T Ask<T>(Func<SimulatedProvider, T> request)
    {
        try
        {
            return request(SimulatedWorld.Provider);
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
