using System.Runtime.InteropServices;

namespace WbemScripting;

/// <summary>The methods of an object.</summary>
[ComImport, Guid("C93BA292-D955-11D1-8B09-00600806D9B6"), InterfaceType(ComInterfaceType.InterfaceIsIDispatch)]
public interface SWbemMethodSet
{
    SWbemMethod Item(string strName, int iFlags = 0);
}
