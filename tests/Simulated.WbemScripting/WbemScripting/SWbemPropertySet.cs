using System.Runtime.InteropServices;

namespace WbemScripting;

/// <summary>The properties of an object.</summary>
[ComImport, Guid("DEA0A7B2-D4BA-11D1-8B09-00600806D9B6"), InterfaceType(ComInterfaceType.InterfaceIsIDispatch)]
public interface SWbemPropertySet
{
    SWbemProperty Item(string strName, int iFlags = 0);
}
