using System.Runtime.InteropServices;

namespace WbemScripting;

/// <summary>One property of an object.</summary>
[ComImport, Guid("1A388F98-D4BA-11D1-8B09-00600806D9B6"), InterfaceType(ComInterfaceType.InterfaceIsIDispatch)]
public interface SWbemProperty
{
    object Value { get; set; }
}
