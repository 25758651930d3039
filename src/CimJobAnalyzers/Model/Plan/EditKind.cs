namespace CimJobAnalyzers.Model.Plan;

/// <summary>The closed list of what a fix can be told to write at a place.</summary>
internal enum EditKind
{
    /// <summary>Replace the expression by the name RequestStateChange.</summary>
    MethodName,

    /// <summary>Replace the expression by the name RequestedState.</summary>
    ParameterName,

    /// <summary>Replace the expression by the requested state.</summary>
    StateValue,

    /// <summary>Replace the expression by the requested state as a bare number; the detail "object" casts it.</summary>
    StateNumber,

    /// <summary>Replace the name of the member, or of the argument, by the one in the detail.</summary>
    MemberName,

    /// <summary>Replace the elements of the array or collection by RequestedState and a null TimeoutPeriod; the detail may forbid the null.</summary>
    ArgumentArray,

    /// <summary>Add the requested state as the call's last argument.</summary>
    AddedState,

    /// <summary>After the statement, assign RequestedState on the parameters object that the detail names.</summary>
    StateAssignment,

    /// <summary>Replace the call's in-parameters by an argument array, in the overload that takes one.</summary>
    ArrayOverload,

    /// <summary>Call the wrapper's RequestStateChange; the detail says how it takes "no timeout".</summary>
    WrapperRequest,

    /// <summary>Marks an argument that <see cref="WrapperRequest"/> hands on by the name in the detail.</summary>
    CarriedArgument,

    /// <summary>Call RequestStateChange by name on the object behind the wrapper; the detail names the member that exposes it.</summary>
    LateBoundRequest,

    /// <summary>Call the runtime library; the detail says on what and how its answer is read.</summary>
    LibraryCall,

    /// <summary>Marks the expression that decides about deletion, for <see cref="LibraryCall"/>; the detail says whether it may be null.</summary>
    DeletionValue,

    /// <summary>Replace the null, or the collection without elements, by a collection that holds RequestedState.</summary>
    ParameterCollection,

    /// <summary>Leave out the argument.</summary>
    RemovedArgument,

    /// <summary>Call the runtime library on a CIM session; the detail names the method.</summary>
    SessionLibraryCall,

    /// <summary>Marks the job's instance, for <see cref="SessionLibraryCall"/>.</summary>
    JobInstance,

    /// <summary>Marks the job's namespace, for <see cref="SessionLibraryCall"/>.</summary>
    NamespaceValue,

    /// <summary>Marks the options of the single requests, for <see cref="SessionLibraryCall"/>.</summary>
    OptionsValue,

    /// <summary>Marks the cancellation token, for <see cref="SessionLibraryCall"/>.</summary>
    CancellationValue,

    /// <summary>Leave out the call, whose receiver says the same now.</summary>
    TransparentCall,

    /// <summary>Call RequestStateChange by name with the session and the instance behind the wrapper, which the detail names.</summary>
    InnerInstanceRequest,

    /// <summary>Call the runtime library with the session and the instance behind the wrapper, which the detail names.</summary>
    InnerInstanceLibraryCall,

    /// <summary>Call RequestStateChange by name on what a static wrapper is given; the detail says whether the answer is read.</summary>
    GivenObjectRequest,

    /// <summary>Call the runtime library on what a static wrapper is given; the detail says how its answer is read.</summary>
    GivenObjectLibraryCall,

    /// <summary>Marks what a static wrapper is given to send its request to, where the call does not name it as its receiver.</summary>
    GivenObject,

    /// <summary>Replace the expression that reads ReturnValue by the library result's KillJob code.</summary>
    ResultRead,

    /// <summary>Marks the object whose ReturnValue is read, for the <see cref="ResultRead"/> around it.</summary>
    AnswerObject,

    /// <summary>Leave out the cast, whose operand has its type now.</summary>
    RedundantCast,

    /// <summary>Give the variable declared here the type of the library's result.</summary>
    ResultDeclaration,

    /// <summary>Remove the statement.</summary>
    RemovedStatement,

    /// <summary>Put the body in the place of the using statement; the detail "Result" keeps its variable, which holds the library's result.</summary>
    UnwrappedUsing,

    /// <summary>Look at the job anew: before the statement, or at the start or the end of the loop's body, with the names in the detail.</summary>
    AddedRefresh,

    /// <summary>Open the box as the type in the detail, and go on from there as before.</summary>
    UnboxedType,

    /// <summary>Cast the expression to the type in the detail.</summary>
    AddedCast,

    /// <summary>Replace the expression by the interval in the detail, as CIM writes it.</summary>
    IntervalText,

    /// <summary>Replace the expression by a TimeSpan of the days, hours, minutes and seconds in the detail.</summary>
    IntervalSpan,

    /// <summary>Hand the TimeSpan over as CIM writes an interval.</summary>
    ConvertedInterval,

    /// <summary>Write the condition with the numbers in the detail, in the form that it names.</summary>
    StateNumbers,

    /// <summary>Marks the expression that a <see cref="StateNumbers"/> around it compares, or that a <see cref="StateQuestion"/> is about.</summary>
    StateOperand,

    /// <summary>Replace the condition by the question of the runtime library that the detail names, about the number that is marked.</summary>
    StateQuestion,

    /// <summary>Add the cases in the detail to the section of a switch.</summary>
    AddedCase,

    /// <summary>Let the pattern of a switch's arm match the constants in the detail too.</summary>
    AddedPattern,

    /// <summary>Replace the loop by a call of the runtime library that waits for the job, with the names and the pause in the detail.</summary>
    LibraryWait,

    /// <summary>Marks the expression that says how long the loop pauses, for <see cref="LibraryWait"/>.</summary>
    PauseValue,

    /// <summary>Marks the statement that keeps the state in a variable, for <see cref="LibraryWait"/>.</summary>
    KeptState,

    /// <summary>Marks a statement of the loop that prints, for the progress of <see cref="LibraryWait"/>.</summary>
    PrintedProgress,

    /// <summary>Replace the read of PercentComplete by that of the progress.</summary>
    ProgressValue,

    /// <summary>Replace the condition by the question whether the job has succeeded, of the outcome that the detail names.</summary>
    OutcomeQuestion,

    /// <summary>Call the runtime library, which asks for the state, waits and deletes, in place of the request.</summary>
    LibraryStop,

    /// <summary>Remove the variable if nothing uses it any more.</summary>
    NameDeclaration,
}
