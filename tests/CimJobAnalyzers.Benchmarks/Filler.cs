using System.Globalization;
using System.Text;

namespace CimJobAnalyzers.Benchmarks;

/// <summary>Everyday code with many invocations and nothing for our rules, the same text on every run.</summary>
internal static class Filler
{
    public const int Lines = 50_000;

    private const int ClassesInFile = 10;

    public static IEnumerable<string> CreateFiles()
    {
        var lines = 0;
        for (var file = 0; lines < Lines; file++)
        {
            var text = CreateFile(file);
            lines += text.AsSpan().Count('\n');
            yield return text;
        }
    }

    private static string CreateFile(int file)
    {
        var text = new StringBuilder("""
            using System;
            using System.Collections.Generic;
            using System.Globalization;
            using System.IO;
            using System.Linq;
            using System.Text;
            using System.Threading.Tasks;

            """);

        text.AppendLine(CultureInfo.InvariantCulture, $"namespace Filler.Part{file};");
        for (var index = 0; index < ClassesInFile; index++)
        {
            text.AppendLine(CreateClass(index, (file * ClassesInFile) + index));
        }

        return text.ToString();
    }

    private static string CreateClass(int index, int number) => string.Create(CultureInfo.InvariantCulture, $$"""

        public sealed class Worker{{index}}
        {
            private readonly Dictionary<string, int> _counts = new();
            private readonly List<string> _log = new();

            public int Sum(IReadOnlyList<int> values)
            {
                var total = {{number}};
                foreach (var value in values)
                {
                    total += Math.Max(value, {{number % 97}});
                    Write(string.Concat("sum ", value.ToString(CultureInfo.InvariantCulture)));
                }

                return Clamp(total, 0, int.MaxValue - {{number}});
            }

            public void Count(string name)
            {
                switch (name)
                {
                    case "EndTask":
                    case "job{{number}}":
                        _counts[name] = _counts.TryGetValue(name, out var known) ? known + 1 : 1;
                        break;
                    default:
                        _counts.Remove(name.Trim().ToUpperInvariant());
                        Write(string.Format(CultureInfo.InvariantCulture, "{0} of {1}", name, _counts.Count));
                        break;
                }
            }

            public IEnumerable<string> Select(IEnumerable<string> names) =>
                names.Where(name => name.StartsWith("w{{number}}", StringComparison.Ordinal))
                    .Select(name => name.Substring(1).PadLeft({{(number % 13) + 2}}))
                    .OrderBy(name => name.Length)
                    .ThenBy(name => name, StringComparer.Ordinal)
                    .ToList();

            public string Describe(object state)
            {
                var text = new StringBuilder();
                text.Append("worker ").Append({{number}}).AppendLine();
                if (state is IFormattable formattable)
                {
                    text.Append(formattable.ToString("G", CultureInfo.InvariantCulture));
                }
                else
                {
                    text.Append(Convert.ToString(state, CultureInfo.InvariantCulture));
                }

                return text.ToString();
            }

            public async Task<int> CopyAsync(Stream source, Stream target)
            {
                var buffer = new byte[{{(number % 7) + 1}} * 1024];
                var copied = 0;
                int read;
                while ((read = await source.ReadAsync(buffer, 0, buffer.Length).ConfigureAwait(false)) > 0)
                {
                    await target.WriteAsync(buffer, 0, read).ConfigureAwait(false);
                    copied += read;
                }

                Write(Path.GetFileName("copy{{number}}.log"));
                return copied;
            }

            private static int Clamp(int value, int low, int high) => Math.Min(Math.Max(value, low), high);

            private void Write(string line) => _log.Add(line);
        }
        """);
}
