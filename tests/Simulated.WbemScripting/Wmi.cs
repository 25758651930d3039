using System.Runtime.InteropServices;
using CimJobAnalyzers.Simulation;

namespace Simulated;

/// <summary>Where a program gets WMI's objects from, and the exceptions that .NET makes of their codes.</summary>
public static class Wmi
{
    private const string Scheme = "winmgmts:";

    /// <summary>In place of Marshal.BindToMoniker and Interaction.GetObject: an instance, a class, or a namespace.</summary>
    public static object BindToMoniker(string monikerName)
    {
        ArgumentNullException.ThrowIfNull(monikerName);
        if (!monikerName.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            throw new NotSupportedException(monikerName);
        }

        var path = monikerName[Scheme.Length..];
        return path.Contains(':', StringComparison.Ordinal) ? new ScriptServices().Get(path) : new ScriptServices();
    }

    /// <summary>In place of Type.GetTypeFromProgID.</summary>
    public static Type? GetTypeFromProgID(string progID) => progID switch
    {
        "WbemScripting.SWbemLocator" => typeof(ScriptLocator),
        "WbemScripting.SWbemSink" => typeof(ScriptSink),
        _ => null,
    };

    internal static T Ask<T>(Func<T> request)
    {
        try
        {
            return request();
        }
        catch (ProviderException exception)
        {
            throw Marshal.GetExceptionForHR(WbemStatus.Of(exception.Failure))!;
        }
    }
}
