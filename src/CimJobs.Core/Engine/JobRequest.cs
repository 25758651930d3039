namespace CimJobs.Engine;

/// <summary>One request to the provider, to be made blocking or not.</summary>
internal sealed class JobRequest<T>(Func<RequestTerms, T> send, Func<RequestTerms, Task<T>> sendAsync)
{
    /// <summary>A request of an API that can only block; on the pool where the caller does not wait for it.</summary>
    public JobRequest(Func<T> send)
        : this(_ => send(), terms => Task.Run(send, terms.Abandonment))
    {
    }

    public T Send(RequestTerms terms) => send(terms);

    public Task<T> SendAsync(RequestTerms terms) => sendAsync(terms);

    /// <summary>The same request, where some exceptions are answers.</summary>
    public JobRequest<T> Unless(Func<Exception, bool> isAnswer, T answer) => new(
        terms =>
        {
            try
            {
                return send(terms);
            }
            catch (Exception exception) when (isAnswer(exception))
            {
                return answer;
            }
        },
        async terms =>
        {
            try
            {
                return await sendAsync(terms).ConfigureAwait(false);
            }
            catch (Exception exception) when (isAnswer(exception))
            {
                return answer;
            }
        });
}
