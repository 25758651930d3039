using System.Runtime.InteropServices;

namespace WbemScripting;

/// <summary>A namespace.</summary>
[ComImport, Guid("76A6415C-CB41-11D1-8B02-00600806D9B6"), InterfaceType(ComInterfaceType.InterfaceIsIDispatch)]
public interface SWbemServices
{
    SWbemObject Get(string strObjectPath);

    SWbemObject ExecMethod(string strObjectPath, string strMethodName, object? objWbemInParameters = null, int iFlags = 0, object? objWbemNamedValueSet = null);
}
