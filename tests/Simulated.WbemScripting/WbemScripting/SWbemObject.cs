using System.Runtime.InteropServices;

namespace WbemScripting;

/// <summary>A class, an instance or the parameters of a method.</summary>
[ComImport, Guid("76A6415A-CB41-11D1-8B02-00600806D9B6"), InterfaceType(ComInterfaceType.InterfaceIsIDispatch)]
public interface SWbemObject
{
    SWbemObject ExecMethod_(string strMethodName, object? objWbemInParameters = null, int iFlags = 0, object? objWbemNamedValueSet = null);

    void ExecMethodAsync_(object objWbemSink, string strMethodName, object? objWbemInParameters = null, int iFlags = 0);

    SWbemObject SpawnInstance_(int iFlags = 0);

    SWbemMethodSet Methods_ { get; }

    SWbemPropertySet Properties_ { get; }
}
