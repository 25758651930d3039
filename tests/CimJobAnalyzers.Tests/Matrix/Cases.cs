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
        .. WmiLightShapes.All,
        .. ComShapes.All,
        .. PowerShellShapes.All,
    ];

    public static readonly IReadOnlyDictionary<string, MatrixCase> ById = Generate().ToDictionary(item => item.Id);

    public static TheoryData<string> Ids => [.. ById.Keys];

    private static IEnumerable<MatrixCase> Generate() =>
        from shape in Shapes
        from form in Enum.GetValues<DeletionForm>()
        let fragment = shape.Write(Expression(form))
        where fragment is not null
        from use in Enum.GetValues<UseForm>()
        where shape.Result != ResultKind.Nothing || use == UseForm.Ignored
        from configuration in new[]
        {
            Configuration.Bare,
            Configuration.WithLibrary,
            Configuration.AlwaysPlain,
            Configuration.AlwaysLibrary,
            Configuration.LibraryMissing,
        }
        where IsTelling(shape, form, use, configuration)
        select new MatrixCase(shape, form, use, configuration, fragment);

    private static string? Expression(DeletionForm form) => form switch
    {
        DeletionForm.False => "false",
        DeletionForm.True => "true",
        DeletionForm.Variable => "flag",
        DeletionForm.Call => "Ask()",
        _ => null,
    };

    // Every form with and without the library; every use and every style on one form, unless the shape is canonical.
    private static bool IsTelling(Shape shape, DeletionForm form, UseForm use, Configuration configuration)
    {
        var isUsualConfiguration = configuration == Configuration.Bare || configuration == Configuration.WithLibrary;
        if (shape.IsCanonical)
        {
            return isUsualConfiguration || use is UseForm.Ignored or UseForm.Returned;
        }

        return isUsualConfiguration
            ? use is UseForm.Ignored or UseForm.Returned && (form is DeletionForm.False or DeletionForm.True || use == UseForm.Ignored)
            : form == DeletionForm.True && use == UseForm.Ignored;
    }
}
