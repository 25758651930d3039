using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Model;

/// <summary>One call of a CIM method, in the domain's words. A surface reads it; the rules judge it.</summary>
/// <remarks>The name is read at once; everything dearer is read only when a rule asks.</remarks>
internal abstract class CimMethodCall(CimMethodName name, CallRoute route, Location location)
{
    public CimMethodName Name { get; } = name;

    public CallRoute Route { get; } = route;

    /// <summary>Where the call stands, and where a diagnostic belongs.</summary>
    public Location Location { get; } = location;

    /// <summary>False when the code only asks for the method's parameters and the call itself stands elsewhere.</summary>
    public virtual bool IsInvocation => true;

    /// <summary>True when the code does not call the method, but hands what it asked for by the method's name to other code.</summary>
    public virtual bool IsHandedOn => false;

    /// <summary>True when the answer reaches other code later: an observer, a task, a subscription.</summary>
    public virtual bool AnswersLater => false;

    /// <summary>True when the answer reaches code that reads its out-parameter Job.</summary>
    public virtual bool IsJobRead => false;

    public virtual JobEvidence Evidence => JobEvidence.None;

    public virtual DeletionRequest Deletion => DeletionRequest.Unknown;

    public virtual ResultUse ResultUse => ResultUse.Used;

    /// <summary>How to ask for a state change through the same API.</summary>
    public abstract Recipe RequestPlainly();

    /// <summary>How to ask for it through the runtime library.</summary>
    public abstract Recipe RequestThroughLibrary();

    /// <summary>How to write RequestStateChange in place of a name that does not exist.</summary>
    public Recipe CorrectName() => Name.IsCertain ? Correction() : RefusalReason.NameNotConstant;

    /// <summary>The edits that correct a name which is certain.</summary>
    protected virtual Recipe Correction() => RefusalReason.NameNotConstant;
}
