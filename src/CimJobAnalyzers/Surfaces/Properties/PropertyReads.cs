using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>Reads of properties through any API that one compilation can reach.</summary>
internal sealed class PropertyReads
{
    // Files that speak of Windows' storage classes and of no virtual machine: a job there is an MSFT_StorageJob, whose 32768 is nobody's.
    private static readonly FileTrait IsAboutStorage = new(tree => tree.GetText() is var text
        && (text.Contains("MSFT_", StringComparison.Ordinal) || text.Contains("Windows\\Storage", StringComparison.OrdinalIgnoreCase) || text.Contains("Windows/Storage", StringComparison.OrdinalIgnoreCase))
        && !text.Contains("Msvm_", StringComparison.OrdinalIgnoreCase)
        && !text.Contains("virtualization", StringComparison.OrdinalIgnoreCase)
        && !text.Contains("ConcreteJob", StringComparison.OrdinalIgnoreCase));

    private readonly IPropertySurface[] _surfaces;

    public PropertyReads(KnownTypes types)
    {
        Handed = new HandedStates(this);
        _surfaces =
        [
            new SystemManagementProperties(types),
            new ManagementInfrastructureProperties(types),
            new WmiLightProperties(types),
            new HelperProperties(types),
            new WrapperAnswers(),
            new ComProperties(),
            new TypedStates(),
            new TypedCodes(),
        ];
    }

    /// <summary>The parameters that take a job's state.</summary>
    public HandedStates Handed { get; }

    /// <summary>The read that the operation is, unless it is known to be of something that is no CIM job.</summary>
    public PropertyRead? Read(IOperation operation, CancellationToken cancellationToken)
    {
        foreach (var surface in _surfaces)
        {
            if (surface.Read(operation, cancellationToken) is { } read)
            {
                return read;
            }
        }

        return null;
    }

    /// <summary>Whether the code shows that what is read from is, or may be, of a class whose states are others.</summary>
    public static bool IsOfNoJob(PropertyRead read, CancellationToken cancellationToken) =>
        read.Receiver is not null
        && JobProvenance.Of(read.Receiver, cancellationToken) is var evidence
        && (evidence.MayBeNoJob || (evidence.Kind == JobKind.Unknown && IsAboutStorage.IsOf(read.Expression.Syntax.SyntaxTree)));
}
