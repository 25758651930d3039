using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>A call of ManagementObject.InvokeMethod, in any of its four overloads.</summary>
internal sealed class SystemManagementCall : CimMethodCall
{
    private readonly IInvocationOperation _invocation;
    private readonly IArgumentOperation _nameArgument;
    private readonly TrackedText _name;
    private readonly KnownTypes _types;
    private readonly CancellationToken _cancellationToken;
    private readonly IArgumentOperation? _array;
    private readonly Lazy<InParametersObject?> _inParameters;

    public SystemManagementCall(
        IInvocationOperation invocation,
        IArgumentOperation nameArgument,
        TrackedText name,
        KnownTypes types,
        CancellationToken cancellationToken)
        : base(name.Name, CallRoute.ByName, invocation.Syntax.GetLocation())
    {
        _invocation = invocation;
        _nameArgument = nameArgument;
        _name = name;
        _types = types;
        _cancellationToken = cancellationToken;
        _array = invocation.ArgumentOfType(type => type.TypeKind == TypeKind.Array);
        AnswersLater = invocation.ArgumentOfType(type => KnownTypes.Is(type, types.ManagementOperationObserver)) is not null;
        _inParameters = new Lazy<InParametersObject?>(() =>
            invocation.ArgumentOfType(type => KnownTypes.Is(type, types.ManagementBaseObject)) is { } inParameters
                ? InParametersObject.Read(inParameters.Value, invocation, types, cancellationToken)
                : null);
    }

    public override bool AnswersLater { get; }

    public override bool IsJobRead => InParameters is not null && JobReaders.Reach(_invocation, _cancellationToken);

    public override JobEvidence Evidence => JobProvenance.Of(_invocation.Instance, _cancellationToken);

    public override DeletionRequest Deletion =>
        InParameters is { Refusal: not null } || (InParameters is null && Elements is null)
            ? DeletionRequest.Unknown
            : DeletionArgument.Classify(DeletionValue);

    public override ResultUse ResultUse =>
        AnswersLater || _invocation.IsResultIgnored() || ResultVariable is { IsRead: false } ? ResultUse.Ignored : ResultUse.Used;

    private InParametersObject? InParameters => _inParameters.Value;

    private IOperation? DeletionValue => InParameters is not null ? InParameters.DeletionValue : Elements?.FirstOrDefault();

    private ImmutableArray<IOperation>? Elements => ArrayCreation?.Elements();

    // The array itself, or the one that a variable made for this call alone holds.
    private IOperation? ArrayCreation
    {
        get
        {
            var value = _array?.Value.WithoutConversions();
            return value is ILocalReferenceOperation reference ? ArrayVariable(reference)?.SingleValue : value;
        }
    }

    private ResultVariable? ResultVariable => ResultVariable.Of(_invocation, _cancellationToken);

    public override Recipe RequestPlainly()
    {
        if (Refusal is { } refusal)
        {
            return refusal;
        }

        var arguments = InParameters is null ? PlainArray() : PlainParameters();
        return arguments.Refusal is null
            ? NameEdits.Of(_nameArgument, _name).Concat(arguments.Edits).ToImmutableArray()
            : arguments;
    }

    public override Recipe RequestThroughLibrary()
    {
        if (!_types.HasManagementObjectLibrary)
        {
            return RefusalReason.LibraryNotReferenced;
        }

        if (Refusal is { } refusal)
        {
            return refusal;
        }

        if (_name.MustStayRead)
        {
            return RefusalReason.NameLeftUnread;
        }

        if (AnswersLater)
        {
            return RefusalReason.AnswerReadElsewhere;
        }

        if (LibraryReach.Refusal(_invocation, _invocation.Instance?.Type, LibraryReach.StopJob) is { } unreachable)
        {
            return unreachable;
        }

        if (HasContext)
        {
            return RefusalReason.ArgumentNotCarried;
        }

        if (InParameters is null && Elements is null)
        {
            return HiddenArray;
        }

        var result = InParameters is null ? BoxedLibraryResult() : ObjectLibraryResult();
        return Recipe.Combine(
            result,
            DeletionArgument.ForLibrary(DeletionValue, Evidence),
            InParameters is null ? RemovedArray() : RemovedParameters(),
            InParameters is null ? DeletionArgument.Surplus(Elements!.Value, _cancellationToken) : ImmutableArray<PlannedEdit>.Empty,
            NameEdits.Declarations(_name).ToImmutableArray());
    }

    /// <summary>How to give a call of RequestStateChange what it takes, where it still has KillJob's parameters.</summary>
    public Recipe CompleteMigration() => !Name.IsCertain ? RefusalReason.NameNotConstant : InParameters is null ? PlainArray() : PlainParameters();

    protected override Recipe Correction() => NameEdits.Of(_nameArgument, _name).Concat(WrongRequestName()).ToImmutableArray();

    // A class has no jobs to stop: neither method is static.
    private RefusalReason? Refusal =>
        KnownTypes.Is(_invocation.Instance?.WithoutConversions().Type, _types.ManagementClass) ? RefusalReason.StaticCall
        : !Name.IsCertain ? RefusalReason.NameNotConstant
        : null;

    // A variable whose array the code shows, but not to this call alone.
    private RefusalReason HiddenArray =>
        _array?.Value.WithoutConversions() is ILocalReferenceOperation reference
        && LocalHistory.Of(reference.Local, reference, _cancellationToken) is { References.Length: > 1, SingleValue: { } value }
        && value.Elements() is not null
            ? RefusalReason.ParametersUsedElsewhere
            : RefusalReason.ArgumentsBuiltElsewhere;

    private Recipe PlainArray()
    {
        if (ArrayCreation is not { } array || Elements is not { } elements)
        {
            return HiddenArray;
        }

        if (!array.StandsWhereObjectsMay())
        {
            return RefusalReason.ParametersHoldNoNumber;
        }

        var dropped = DeletionArgument.Dropped(elements, _cancellationToken);
        return dropped.Refusal is not null
            ? dropped
            : dropped.Edits.Add(new PlannedEdit(EditKind.ArgumentArray, array.Syntax.GetLocation()));
    }

    private Recipe PlainParameters()
    {
        if (InParameters!.Refusal is { } refusal)
        {
            return refusal;
        }

        if (InParameters.HasVariable)
        {
            return Recipe.Combine(OwnRequestName(), InParameters.AsStateParameters(_invocation, _cancellationToken));
        }

        // Without a variable no parameter can be assigned; the array overload says the same, but answers with a number.
        return !InParameters.CanBeDropped ? RefusalReason.DroppedArgumentHasSideEffects
            : ResultUse != ResultUse.Ignored || AnswersLater || ResultVariable is not null || !HasNoOptions ? RefusalReason.NoParametersObject
            : !IsArrayOverloadBound ? RefusalReason.NameTaken
            : ImmutableArray.Create(new PlannedEdit(EditKind.ArrayOverload, _invocation.Syntax.GetLocation()));
    }

    // The synchronous call pays no heed to the timeout in its options; anything else in them goes to the provider.
    private bool HasContext => _invocation.ArgumentOfType(type => type.Name == "InvokeMethodOptions")?.Value.WithoutConversions() is { } options
        && !options.IsNullConstant()
        && options is not IObjectCreationOperation { Arguments.IsEmpty: true, Initializer: null };

    private bool HasNoOptions => _invocation.Arguments.All(argument =>
        argument == _nameArgument
        || argument.Value.IsNullConstant()
        || SystemManagement.IsParametersRequest(argument.Value.WithoutConversions(), _types));

    // A class of the user's below ManagementObject may have an InvokeMethod of its own.
    private bool IsArrayOverloadBound =>
        TrialCall.Bound(_invocation, TrialCall.InvokeMethod, TrialCall.RequestByName()) is { } method
        && _types.ManagementObject.Contains(method.ContainingType, SymbolEqualityComparer.Default);

    private Recipe BoxedLibraryResult()
    {
        var result = BoxedResult.Of(_invocation);
        return result.Refusal is { } refusal ? refusal : LibraryCall(result.Form, result.RedundantCast);
    }

    private Recipe ObjectLibraryResult()
    {
        if (_invocation.IsResultIgnored())
        {
            return LibraryCall(ResultForm.None, null);
        }

        if (_invocation.WithConditionalAccess() != _invocation)
        {
            return RefusalReason.ResultReadInAnotherWay;
        }

        if (PropertyAccess.Read(_invocation) is { } direct)
        {
            return IsReturnValue(direct.Name) && BoxedResult.Of(direct.Expression) is { Refusal: null } read
                ? Recipe.Combine(LibraryCall(ResultForm.Result, null), ResultReads.Edits(_invocation, direct.Expression, read))
                : RefusalReason.ResultReadInAnotherWay;
        }

        return ResultVariable is { } variable
            ? Recipe.Combine(LibraryCall(ResultForm.Result, null), variable.AsLibraryResult(reference => PropertyAccess.Read(reference) is { } read && IsReturnValue(read.Name) ? read.Expression : null))
            : RefusalReason.ResultReadInAnotherWay;
    }

    private bool IsReturnValue(IOperation name) =>
        ConstantTracker.Track(name, _cancellationToken).Name is { IsCertain: true, Values: [var value] } && CimNames.AreEqual(value, CimNames.ReturnValue);

    private Recipe LibraryCall(ResultForm form, IConversionOperation? redundantCast)
    {
        var call = ImmutableArray.Create(new PlannedEdit(EditKind.LibraryCall, _invocation.Syntax.GetLocation(), form.ToString()));
        return redundantCast is null
            ? call
            : call.Add(new PlannedEdit(EditKind.RedundantCast, redundantCast.Syntax.GetLocation()));
    }

    private Recipe RemovedParameters()
    {
        var names = OwnRequestName();
        return names.Refusal is not null ? names : Recipe.Combine(
            InParameters!.Removed(_invocation, _cancellationToken),
            names.Edits.Where(edit => edit.Kind == EditKind.NameDeclaration).ToImmutableArray());
    }

    private Recipe RemovedArray()
    {
        var value = _array?.Value.WithoutConversions();
        if (value is not ILocalReferenceOperation reference)
        {
            return ImmutableArray<PlannedEdit>.Empty;
        }

        if (ArrayVariable(reference)?.Declarator is not { } declarator
            || declarator.EnclosingStatement() is not LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 } statement
            || !statement.StandsInList()
            || Elements is not { } elements
            || !elements.All(element => MovedExpression.KeepsItsValue(element, _invocation, [], _cancellationToken)))
        {
            return RefusalReason.StatementsNotRemovable;
        }

        return ImmutableArray.Create(new PlannedEdit(EditKind.RemovedStatement, statement.GetLocation()));
    }

    private LocalHistory? ArrayVariable(ILocalReferenceOperation reference)
    {
        var history = LocalHistory.Of(reference.Local, reference, _cancellationToken);
        return history is { References.Length: 1, SingleValue: { } value } && history.Declarator?.GetVariableInitializer()?.Value == value ? history : null;
    }

    // The parameters must be KillJob's own: those of another method are another mistake, and not ours to mend here.
    private Recipe OwnRequestName()
    {
        if (InParameters!.Request is not { } request)
        {
            return ImmutableArray<PlannedEdit>.Empty;
        }

        if (SystemManagement.NameArgument(request) is not { } argument
            || ConstantTracker.Track(argument.Value, _cancellationToken) is not { Name: { IsCertain: true } name } tracked
            || !name.Values.All(value => Name.MayBe(value) || (IsMigrated && CimNames.AreEqual(value, CimNames.KillJob))))
        {
            return RefusalReason.ParametersOfAnotherMethod;
        }

        return IsMigrated && name.MayBe(CimNames.RequestStateChange) ? ImmutableArray<PlannedEdit>.Empty : NameEdits.Of(argument, tracked).ToImmutableArray();
    }

    private bool IsMigrated => Name.MayBe(CimNames.RequestStateChange);

    private ImmutableArray<PlannedEdit> WrongRequestName() =>
        InParameters is not null && OwnRequestName() is { Refusal: null } own ? own.Edits : ImmutableArray<PlannedEdit>.Empty;
}
