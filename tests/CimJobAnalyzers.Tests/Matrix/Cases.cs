namespace CimJobAnalyzers.Tests.Matrix;

/// <summary>All cells of the matrix. A new surface adds its shapes here, and every rule and fix meets them.</summary>
internal static class Cases
{
    public static readonly IReadOnlyList<Shape> Shapes =
    [
        .. SystemManagementShapes.All,
        .. WrapperShapes.All,
        .. ManagementInfrastructureShapes.All,
        .. OtherWrapperShapes.All,
        .. StaticWrapperShapes.All,
        .. WmiLightShapes.All,
        .. ComShapes.All,
        .. PowerShellShapes.All,
        .. IndirectShapes.All,
    ];

    public static readonly IReadOnlyDictionary<string, MatrixCase> ById = Generate().ToDictionary(item => item.Id);

    public static TheoryData<string> IdsOf(Predicate<Configuration> isMeant) => [.. ById.Values.Where(item => isMeant(item.Configuration)).Select(item => item.Id)];

    private static IEnumerable<MatrixCase> Generate() =>
        from shape in Shapes
        from form in Enum.GetValues<DeletionForm>()
        let fragment = shape.Write(Expression(form))
        where fragment is not null
        from use in Enum.GetValues<UseForm>()
        where shape.Result != ResultKind.Nothing || use == UseForm.Ignored
        where !shape.IsNoStatement || use != UseForm.Ignored
        from reading in Reading.Of(shape.Result)
        from configuration in new[]
        {
            Configuration.Bare,
            Configuration.WithLibrary,
            Configuration.AlwaysPlain,
            Configuration.AlwaysLibrary,
            Configuration.LibraryMissing,
        }
        where reading.IsUsual
            ? IsTelling(shape, form, use, configuration)
            : shape.IsCanonical && form == DeletionForm.True && use is UseForm.Stored or UseForm.Returned && configuration == Configuration.WithLibrary
        select new MatrixCase(shape, form, use, reading, configuration, fragment);

    private static string? Expression(DeletionForm form) => form switch
    {
        DeletionForm.False => "false",
        DeletionForm.True => "true",
        DeletionForm.Variable => "flag",
        DeletionForm.Call => "Ask()",
        _ => null,
    };

    // Every form, and every result once, where the library is at hand; without it where that may change the outcome; the other
    // styles once. Canonical shapes go through all of it.
    private static bool IsTelling(Shape shape, DeletionForm form, UseForm use, Configuration configuration)
    {
        var isPlainAnswer = use == UseForm.Ignored;
        var isTypical = form == DeletionForm.True && (isPlainAnswer || use == UseForm.Returned);
#if OLDEST_ROSLYN
        // The newest Roslyn goes through everything; here each shape shows that the oldest one reads and writes it alike.
        return configuration == Configuration.WithLibrary && (isTypical || (isPlainAnswer && form is DeletionForm.False or DeletionForm.Omitted));
#else
        if (shape.IsCanonical)
        {
            return configuration == Configuration.WithLibrary || configuration == Configuration.Bare || isTypical;
        }

        return configuration == Configuration.WithLibrary ? isPlainAnswer || isTypical
            : configuration == Configuration.Bare ? isTypical || (isPlainAnswer && form is DeletionForm.False or DeletionForm.Call)
            : isPlainAnswer && isTypical;
#endif
    }
}
