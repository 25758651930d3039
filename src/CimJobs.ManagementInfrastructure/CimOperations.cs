using CimJobs.Engine;
using Microsoft.Management.Infrastructure;
using Microsoft.Management.Infrastructure.Options;

namespace CimJobs;

/// <summary>Makes requests of a <see cref="CimSession"/>: each with the caller's options, and no more time than is left.</summary>
internal sealed class CimOperations(CimSession session, string namespaceName, CimOperationOptions? callersOptions)
{
    private CancellationToken CallersToken => callersOptions?.CancellationToken ?? default;

    public CimSession Session { get; } = session ?? throw new ArgumentNullException(nameof(session));

    /// <summary>Without a namespace, CIM would look into its default one, find nothing, and the job would pass for gone.</summary>
    public string Namespace { get; } = string.IsNullOrWhiteSpace(namespaceName)
        ? throw new ArgumentException("A namespace is required.", nameof(namespaceName))
        : namespaceName;

    public JobRequest<T> Request<T>(Func<CimOperationOptions, T> send, Func<CimOperationOptions, CancellationToken, Task<T>> sendAsync) => new(
        terms =>
        {
            using var options = OptionsFor(terms);
            try
            {
                return send(options);
            }
            catch (OperationCanceledException exception) when (CallersToken.IsCancellationRequested)
            {
                throw Canceled(exception);
            }
        },
        async terms =>
        {
            using var options = OptionsFor(terms);
            try
            {
                return await sendAsync(options, terms.Abandonment).ConfigureAwait(false);
            }
            catch (OperationCanceledException exception) when (CallersToken.IsCancellationRequested)
            {
                throw Canceled(exception);
            }
        });

    public CimOperations In(string? otherNamespace) => otherNamespace is null ? this : new(Session, otherNamespace, callersOptions);

    private OperationCanceledException Canceled(OperationCanceledException exception) => new(exception.Message, exception, CallersToken);

    private CimOperationOptions OptionsFor(RequestTerms terms)
    {
        var options = callersOptions is null ? new CimOperationOptions() : new CimOperationOptions(callersOptions);
        options.CancellationToken = CallersToken.CanBeCanceled ? CallersToken : terms.Abandonment;
        if (terms.Patience != Timeout.InfiniteTimeSpan && !(CallersTimeout <= terms.Patience))
        {
            options.Timeout = terms.Patience;
        }

        return options;
    }

    /// <summary>The timeout that the caller has set; null for none.</summary>
    private TimeSpan? CallersTimeout
    {
        get
        {
            try
            {
                return callersOptions?.Timeout is { Ticks: > 0 } timeout ? timeout : null;
            }
            catch (CimException)
            {
                // CIM has no value for what was never set.
                return null;
            }
        }
    }
}
