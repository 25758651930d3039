namespace System.Management;

/// <summary>How a method is called.</summary>
public class InvokeMethodOptions : ManagementOptions
{
}
