using System.Runtime.InteropServices;

namespace WbemScripting;

/// <summary>A method, and a class of its in-parameters.</summary>
[ComImport, Guid("422E8E90-D955-11D1-8B09-00600806D9B6"), InterfaceType(ComInterfaceType.InterfaceIsIDispatch)]
public interface SWbemMethod
{
    SWbemObject InParameters { get; }
}
