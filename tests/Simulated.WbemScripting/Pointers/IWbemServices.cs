using System.Runtime.InteropServices;

namespace Pointers;

/// <summary>The same as <see cref="Native.IWbemServices"/>, in the declaration of somebody who marshals by hand.</summary>
[ComImport, Guid("9556DC99-828C-11CF-A37E-00AA003240C7"), InterfaceType(ComInterfaceType.InterfaceIsIUnknown)]
public interface IWbemServices
{
    [PreserveSig]
    int ExecMethod([MarshalAs(UnmanagedType.BStr)] string strObjectPath, [MarshalAs(UnmanagedType.BStr)] string strMethodName, int lFlags, nint pCtx, nint pInParams, nint ppOutParams, nint ppCallResult);
}
