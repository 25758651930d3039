namespace CimJobAnalyzers.Configuration;

/// <summary>What the documentation says of an option of .editorconfig.</summary>
internal interface IOption
{
    string Key { get; }

    /// <summary>The values it takes.</summary>
    string Format { get; }

    string DefaultText { get; }

    string Description { get; }
}
