namespace CimJobAnalyzers.Model.Plan;

/// <summary>The closed list of reasons why a call is reported without a fix.</summary>
internal enum RefusalReason
{
    NameNotConstant,
    ArgumentsBuiltElsewhere,
    ParametersUsedElsewhere,
    ParametersOfAnotherMethod,
    ParametersSetConditionally,
    DeletionHasSideEffects,
    DeletionNotBoolean,
    ResultReadInAnotherWay,
    AnswerReadElsewhere,
    StatementsNotRemovable,
    NoRequestStateChange,
    NoUnderlyingObject,
    ReceiverEvaluatedTwice,
    ObjectChosenByWrapper,
    MethodGroup,
    StaticCall,
    ArgumentNotCarried,
    LibraryNotReferenced,
    NoLibraryForApi,
    ParametersHoldNoNumber,
    NoParametersObject,
    ExpressionTree,
    NameTaken,
    CompiledConditionally,
    ClassWithoutKillJob,
    GeneratedCode,
}
