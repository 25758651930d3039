namespace System.Management.Automation;

/// <summary>Properties in the order in which they were added.</summary>
internal sealed class MemberList : PSMemberInfoCollection<PSPropertyInfo>
{
    private readonly List<PSPropertyInfo> _members;

    public MemberList(params IEnumerable<PSPropertyInfo> members) => _members = [.. members];

    /// <summary>The property of that name; null when there is none.</summary>
    public override PSPropertyInfo? this[string name] => _members.Find(member => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public override void Add(PSPropertyInfo member) => _members.Add(member);

    public override IEnumerator<PSPropertyInfo> GetEnumerator() => _members.GetEnumerator();
}
