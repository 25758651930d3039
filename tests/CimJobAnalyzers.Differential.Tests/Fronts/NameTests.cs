using CimJobAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CimJobAnalyzers.Differential.Tests.Fronts;

/// <summary>A file that imports the library beside the APIs that programs with jobs use means with every name what it meant.</summary>
public sealed class NameTests
{
    private static readonly string[] OtherNamespaces =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks",
        "System.Management", "System.Management.Automation", "Microsoft.Management.Infrastructure", "Microsoft.Management.Infrastructure.Options",
    ];

    [Fact]
    public void No_type_of_the_library_is_called_like_one_of_theirs()
    {
        var compilation = CSharpCompilation.Create(
            "Names",
            references: References.Framework.Union(References.Library).Union([References.SystemManagement, References.ManagementInfrastructure, References.PowerShell]));
        var own = PublicTypes(compilation, "CimJobs").ToArray();
        var others = OtherNamespaces.SelectMany(space => PublicTypes(compilation, space)).ToArray();

        Assert.True(own.Length > 15 && others.Contains("JobState"), $"{own.Length} types");
        Assert.Empty(own.Intersect(others));
        // The enums that people write down themselves.
        Assert.Empty(own.Intersect(["RequestedState", "JobState", "ReturnCode", "JobStatus", "JobResult"]));
    }

    private static IEnumerable<string> PublicTypes(Compilation compilation, string name)
    {
        var space = name.Split('.').Aggregate(compilation.GlobalNamespace, (current, part) => current.GetNamespaceMembers().Single(inner => inner.Name == part));
        return space.GetTypeMembers().Where(type => type.DeclaredAccessibility == Accessibility.Public).Select(type => type.Name);
    }
}
