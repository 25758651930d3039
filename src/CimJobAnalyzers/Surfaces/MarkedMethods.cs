using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using System.Text;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Surfaces;

/// <summary>The names of the methods in referenced assemblies that have a parameter marked with <c>[StringSyntax("CimMethodName")]</c>.</summary>
/// <remarks>Read from the metadata as it is: to ask every method's symbol would load the whole assembly.</remarks>
internal static class MarkedMethods
{
    private const string Attribute = "StringSyntaxAttribute";

    // The beginning of an attribute's value: 1 as 16 bits, then its first argument with its length.
    private static readonly byte[] Mark = [1, 0, (byte)SourceWords.Mark.Length, .. Encoding.UTF8.GetBytes(SourceWords.Mark)];

    private static readonly ConditionalWeakTable<MetadataId, string[]> Known = new();

    // What Microsoft signs the framework and its own packages with: no user's marks are there.
    private static readonly ImmutableHashSet<string> FrameworkKeys = ImmutableHashSet.Create(
        "7cec85d7bea7798e", "b03f5f7f11d50a3a", "b77a5c561934e089", "cc7b13ffcd2ddd51", "adb9793829ddae60", "31bf3856ad364e35");

    public static IEnumerable<string> NamesIn(Compilation compilation) =>
        compilation.SourceModule.ReferencedAssemblySymbols
            .Where(assembly => !FrameworkKeys.Contains(BitConverter.ToString([.. assembly.Identity.PublicKeyToken]).Replace("-", "").ToLowerInvariant()))
            .Select(assembly => assembly.GetMetadata())
            .OfType<AssemblyMetadata>()
            .SelectMany(metadata => Known.GetValue(metadata.Id, _ => [.. metadata.GetModules().SelectMany(module => NamesIn(module.GetMetadataReader()))]));

    private static IEnumerable<string> NamesIn(MetadataReader reader)
    {
        try
        {
            return KnowsAttribute(reader) ? [.. MarkedIn(reader)] : [];
        }
        catch (BadImageFormatException)
        {
            // The compiler reads no more of an assembly than it needs, so it may not mind.
            return [];
        }
    }

    private static IEnumerable<string> MarkedIn(MetadataReader reader)
    {
        var marked = reader.CustomAttributes
            .Select(reader.GetCustomAttribute)
            .Where(attribute => attribute.Parent.Kind == HandleKind.Parameter && IsMark(reader, attribute))
            .Select(attribute => (ParameterHandle)attribute.Parent)
            .ToImmutableHashSet();
        return reader.MethodDefinitions
            .Select(reader.GetMethodDefinition)
            .Where(method => method.GetParameters().Any(marked.Contains))
            .Select(method => reader.GetString(method.Name));
    }

    private static bool KnowsAttribute(MetadataReader reader) =>
        reader.TypeReferences.Any(type => reader.StringComparer.Equals(reader.GetTypeReference(type).Name, Attribute))
        || reader.TypeDefinitions.Any(type => reader.StringComparer.Equals(reader.GetTypeDefinition(type).Name, Attribute));

    private static bool IsMark(MetadataReader reader, CustomAttribute attribute)
    {
        var value = reader.GetBlobReader(attribute.Value);
        return value.RemainingBytes >= Mark.Length && Mark.SequenceEqual(value.ReadBytes(Mark.Length));
    }
}
