namespace CimJobAnalyzers.Tests.Matrix;

/// <summary>What must come of a case: a plain or a library rewrite, perhaps to be reviewed, or a refusal.</summary>
internal sealed record Expectation(bool UsesLibrary, bool NeedsReview, string? Refusal)
{
    /// <summary>The table of domain §6, written down a second time.</summary>
    public static Expectation Of(Shape shape, DeletionForm form, UseForm use, Reading reading, Configuration configuration)
    {
        var isUsed = use is UseForm.Stored or UseForm.Returned or UseForm.Compared;
        var asksForDeletion = form is DeletionForm.True or DeletionForm.Variable or DeletionForm.Call;
        var isLossy = isUsed || shape.AnswersLater || (asksForDeletion && !shape.IsHyperV);
        var plainRefusal = shape.PlainRefusal(form, use) ?? (form == DeletionForm.Call ? "DeletionHasSideEffects" : null);
        var libraryRefusal = shape.HasNoLibrary ? "NoLibraryForApi"
            : configuration.HasLibrary || shape.IsNoCall ? shape.LibraryRefusal(form, use) ?? reading.LibraryRefusal
            : "LibraryNotReferenced";
        return configuration.Style switch
        {
            "library" => new(true, false, libraryRefusal),
            "plain" => new(false, isLossy, plainRefusal),
            _ when isLossy && libraryRefusal is null => new(true, false, null),
            _ when plainRefusal is null => new(false, isLossy, null),
            _ => libraryRefusal is null ? new(true, false, null) : new(false, false, plainRefusal),
        };
    }
}
