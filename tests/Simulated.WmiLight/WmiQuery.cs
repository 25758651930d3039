using System.Collections;
using CimJobAnalyzers.Simulation;

namespace WmiLight;

/// <summary>Finds all jobs, whatever the query says.</summary>
public class WmiQuery : IEnumerable<WmiObject>
{
    internal WmiQuery(string wql) => ArgumentNullException.ThrowIfNull(wql);

    public IEnumerator<WmiObject> GetEnumerator() => WbemObject.Jobs.Select(job => new WmiObject(job)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
