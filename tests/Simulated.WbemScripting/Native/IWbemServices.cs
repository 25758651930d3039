using System.Runtime.InteropServices;

namespace Native;

/// <summary>What the scripting objects stand on; its calls are not rewritten, so that nothing implements it here.</summary>
[ComImport, Guid("9556DC99-828C-11CF-A37E-00AA003240C7"), InterfaceType(ComInterfaceType.InterfaceIsIUnknown)]
public interface IWbemServices
{
    [PreserveSig]
    int ExecMethod([MarshalAs(UnmanagedType.BStr)] string strObjectPath, [MarshalAs(UnmanagedType.BStr)] string strMethodName, int lFlags, object? pCtx, object? pInParams, out object? ppOutParams, out object? ppCallResult);
}
