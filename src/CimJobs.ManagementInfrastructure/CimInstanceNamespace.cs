using Microsoft.Management.Infrastructure;

namespace CimJobs;

/// <summary>Finds the namespace of an instance.</summary>
internal static class CimInstanceNamespace
{
    /// <exception cref="ArgumentNullException">The instance is null.</exception>
    /// <exception cref="ArgumentException">The instance was made by hand, without a namespace.</exception>
    public static string Of(CimInstance instance, string parameterName) =>
        (instance ?? throw new ArgumentNullException(parameterName)).CimSystemProperties.Namespace
        ?? throw new ArgumentException("The instance does not know its namespace.", parameterName);
}
