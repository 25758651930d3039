using System.Runtime.InteropServices;
using CimJobAnalyzers.Simulation;

namespace WmiLight;

/// <summary>Passes requests to the simulated provider; its failures come back as the exceptions that WmiLight makes of WMI's codes.</summary>
internal static class Wbem
{
    public static T Ask<T>(Func<T> request)
    {
        try
        {
            return request();
        }
        catch (ProviderException exception)
        {
            throw exception.Failure switch
            {
                ProviderFailure.MethodNotImplemented => new InvalidMethodException(),
                ProviderFailure.InvalidMethodParameters => new InvalidParameterException(),
                ProviderFailure.AccessDenied => new UnauthorizedAccessException("Access is denied."),
                ProviderFailure.Failed => new WmiException("An unspecified error occurred."),
                var failure => Marshal.GetExceptionForHR(WbemStatus.Of(failure))!,
            };
        }
    }
}
