using System;
using System.Management;

namespace Consumer
{
    // What a generated wrapper comes down to, in the C# of every target framework.
    public class ConcreteJob
    {
        private readonly ManagementObject PrivateLateBoundObject;

        public ConcreteJob(ManagementObject theObject)
        {
            PrivateLateBoundObject = theObject;
        }

        public uint KillJob(bool DeleteOnKill)
        {
            ManagementBaseObject inParams = PrivateLateBoundObject.GetMethodParameters("KillJob");
            inParams["DeleteOnKill"] = DeleteOnKill;
            ManagementBaseObject outParams = PrivateLateBoundObject.InvokeMethod("KillJob", inParams, null);
            return Convert.ToUInt32(outParams["ReturnValue"]);
        }

        public uint RequestStateChange(ushort RequestedState, TimeSpan TimeoutPeriod)
        {
            ManagementBaseObject inParams = PrivateLateBoundObject.GetMethodParameters("RequestStateChange");
            inParams["RequestedState"] = RequestedState;
            inParams["TimeoutPeriod"] = ManagementDateTimeConverter.ToDmtfTimeInterval(TimeoutPeriod);
            ManagementBaseObject outParams = PrivateLateBoundObject.InvokeMethod("RequestStateChange", inParams, null);
            return Convert.ToUInt32(outParams["ReturnValue"]);
        }
    }
}
